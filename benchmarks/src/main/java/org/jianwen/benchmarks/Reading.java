package org.jianwen.benchmarks;

import java.io.IOException;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.reading.DateScores;
import org.jianwen.benchmarks.reading.PageScores;
import org.jianwen.benchmarks.reading.PageScores.Dated;
import org.jianwen.benchmarks.reading.PageScores.Label;
import org.jianwen.benchmarks.reading.PostScores;

/** How well articles are read: bodies and dates of labelled pages, forms of dates, posts without their front matter. */
final class Reading implements Benchmark {

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        PageScores pages = PageScores.of(data.pages());
        DateScores forms = DateScores.ofForms(data.lines("dates/forms.tsv"));
        DateScores traps = DateScores.ofTraps(data.lines("dates/traps.md"));
        PostScores posts = PostScores.of(data.posts());
        int days = pages.count(Label.DAY);
        String on = pages.pages().size() + " labelled pages";
        return Table.of("on", "measure", "figure")
                .with(on, "body, F1 of 4-grams, mean", Figures.digits(pages.meanF1(), 4))
                .with(on, "body, F1 of 4-grams, worst page", Figures.digits(pages.worstF1(), 3))
                .with(on, "day right, of those labelled with one", pages.count(Label.DAY, Dated.RIGHT) + " of " + days)
                .with(on, "day wrong", pages.count(Label.DAY, Dated.WRONG) + " of " + days)
                .with(
                        on,
                        "date invented, of those labelled UNKNOWN",
                        pages.count(Label.UNKNOWN, Dated.INVENTED) + " of " + pages.count(Label.UNKNOWN))
                .with(
                        on,
                        "right, of those labelled with a month or a year",
                        pages.count(Label.COARSER, Dated.RIGHT) + " of " + pages.count(Label.COARSER))
                .with("forms of dates", "read right", right(forms))
                .with("traps that stand alone", "read right", right(traps))
                .with("posts, HTML alone", "title, where the HTML has it", share(posts.titles()))
                .with("posts, HTML alone", "day, where the HTML has it", share(posts.days()))
                .with(
                        "posts, HTML alone",
                        "another date, where the HTML has that of a reprint's original",
                        Integer.toString(posts.otherDays()));
    }

    private static String right(DateScores scores) {
        return scores.all() - scores.wrong().size() + " of " + scores.all();
    }

    private static String share(PostScores.Share share) {
        return share.right() + " of " + share.all();
    }
}
