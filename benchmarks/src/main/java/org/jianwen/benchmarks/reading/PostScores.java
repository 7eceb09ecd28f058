package org.jianwen.benchmarks.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianwen.article.ArticleReader;
import org.jianwen.benchmarks.data.ArchivedPost;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.origin.ReadItem;

/**
 * What was read in posts whose front matter, and what an archive put under it, was taken away, beside what the front matter
 * says, where the HTML says it too.
 *
 * @param titles those whose headlines hold the title, and those of them that were read so
 * @param days those whose {@code time} elements or bylines hold the day, and those of them that were read so
 * @param otherDays those without such a day for which some date was read
 */
public record PostScores(Share titles, Share days, int otherDays) {

    /**
     * A share.
     *
     * @param right how many are right
     * @param all of how many
     */
    public record Share(int right, int all) {

        Share plus(boolean counts, boolean isRight) {
            return counts ? new Share(right + (isRight ? 1 : 0), all + 1) : this;
        }

        /** From 0 to 1. */
        public double value() {
            return all == 0 ? 0 : (double) right / all;
        }
    }

    /** Reads the posts. */
    public static PostScores of(List<ArchivedPost> posts) {
        PostScores scores = new PostScores(new Share(0, 0), new Share(0, 0), 0);
        for (ArchivedPost post : posts) {
            scores = scores.with(post);
        }
        return scores;
    }

    private PostScores with(ArchivedPost post) {
        String html = post.html();
        Optional<Article> article = ArticleReader.of().read(html.getBytes(StandardCharsets.UTF_8), "post.html").stream()
                .filter(ReadItem.Found.class::isInstance)
                .map(item -> ((ReadItem.Found) item).article())
                .findFirst();
        String source = post.field("author");
        String title = letters(post.field("title").replaceFirst(" - " + Pattern.quote(source) + "$", ""));
        OffsetDateTime date = OffsetDateTime.parse(post.field("date"));
        LocalDate day = date.atZoneSameInstant(ArticleSchema.DEFAULT_ZONE).toLocalDate();
        boolean hasDay = holds(html, day)
                || holds(html, date.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        LocalDate found =
                article.map(Article::published).map(value -> value.day()).orElse(null);
        return new PostScores(
                titles.plus(
                        html.contains("<h1") && letters(html).contains(title),
                        article.map(Article::title)
                                .map(PostScores::letters)
                                .orElse("")
                                .equals(title)),
                days.plus(hasDay, day.equals(found)),
                otherDays + (!hasDay && found != null ? 1 : 0));
    }

    private static boolean holds(String html, LocalDate day) {
        return html.contains("\"" + day) || html.contains(String.format(Locale.ROOT, "%tb %<te", day));
    }

    /** Without white space and quotation marks, which front matter drops. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\"“”]+", "");
    }
}
