package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jianwen.benchmarks.data.LabelledCase;
import org.jianwen.benchmarks.data.LabelledPage;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.reading.DateScores;
import org.jianwen.benchmarks.reading.DroppedSentences;
import org.jianwen.benchmarks.reading.Grams;
import org.jianwen.benchmarks.reading.PageScores;
import org.jianwen.benchmarks.reading.PageScores.Dated;
import org.jianwen.benchmarks.reading.PageScores.Label;
import org.jianwen.benchmarks.reading.PostScores;
import org.jianwen.benchmarks.reading.Readability;
import org.jianwen.benchmarks.reading.RuleScores;

/** How well articles are read: bodies and dates of labelled pages, forms of dates, posts without their front matter. */
public final class Reading implements Benchmark {
    private static final int MOST_LISTED = 8;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        PageScores pages = PageScores.of(data.pages());
        DateScores forms = DateScores.ofForms(data.lines("dates/forms.tsv"));
        DateScores traps = DateScores.ofTraps(data.lines("dates/traps.md"));
        PostScores posts = PostScores.of(data.posts());
        int days = pages.count(Label.DAY);
        Map<String, List<String>> dropped = DroppedSentences.of(data.posts());
        List<LabelledCase> cases = data.cases();
        List<String> wrong = RuleScores.wrong(cases);
        String on = pages.pages().size() + " labelled pages";
        Table table = Table.of("on", "measure", "figure")
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
                        Integer.toString(posts.otherDays()))
                .with(
                        on,
                        "sentences and lines of the labelled body that are missing",
                        listed(RuleScores.missing(data.pages())))
                .with(cases.size() + " cases", "not read right", listed(wrong));
        for (Map.Entry<String, List<String>> rule : dropped.entrySet()) {
            table = table.with(
                    "posts, HTML alone",
                    "sentences left out as " + rule.getKey(),
                    Integer.toString(rule.getValue().size()));
        }
        return withReadability(table, data, cases, on);
    }

    /** The same pages, and the cases that are pages, read by another program. */
    private static Table withReadability(Table table, SharedData data, List<LabelledCase> cases, String on)
            throws IOException {
        List<LabelledPage> pages = data.pages();
        List<LabelledCase> invented = cases.stream()
                .filter(each -> each.file().endsWith(".html") && each.articles() == 1)
                .toList();
        List<String> bodies = Readability.bodies(Stream.concat(
                        pages.stream().map(LabelledPage::html),
                        invented.stream().map(LabelledCase::content))
                .toList());
        String who = "Mozilla's Readability";
        if (bodies.size() != pages.size() + invented.size()) {
            return table.with(
                    on,
                    who,
                    "SKIPPED: install node, and @mozilla/readability and jsdom where NODE_PATH names, to have it here");
        }
        double sum = 0;
        for (int i = 0; i < pages.size(); i++) {
            sum += Grams.f1(bodies.get(i), pages.get(i).body());
        }
        int right = 0;
        int ours = 0;
        for (int i = 0; i < invented.size(); i++) {
            right += RuleScores.isBodyRight(invented.get(i), bodies.get(pages.size() + i)) ? 1 : 0;
            ours += RuleScores.isBodyRight(invented.get(i), RuleScores.body(invented.get(i))) ? 1 : 0;
        }
        String all = " of " + invented.size();
        return table.with(on, who + ": body, F1 of 4-grams, mean", Figures.digits(sum / pages.size(), 4))
                .with(invented.size() + " cases", who + ": body right", right + all)
                .with(invented.size() + " cases", "body right", ours + all);
    }

    static String listed(List<String> what) {
        return what.size()
                + (what.isEmpty() ? "" : ": " + String.join("; ", what.subList(0, Math.min(MOST_LISTED, what.size()))));
    }

    private static String right(DateScores scores) {
        return scores.all() - scores.wrong().size() + " of " + scores.all();
    }

    private static String share(PostScores.Share share) {
        return share.right() + " of " + share.all();
    }
}
