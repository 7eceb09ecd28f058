package org.jianwen.benchmarks.reading;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadSettings;
import org.jianwen.benchmarks.data.LabelledCase;
import org.jianwen.benchmarks.data.LabelledPage;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * What of a labelled page or case came out right.
 *
 * @param name its file
 * @param f1 its body, by {@link Grams#f1}; of a case, 1
 * @param faults what is wrong: sentences of the label that are missing, a date, a title or a source that is not right
 */
record PageOutcome(String name, double f1, List<String> faults) {
    private static final int SHORTEST = 6;

    /** A label that was copied from a browser may lack a character, or have one more. */
    private static final double MOSTLY_THERE = 0.6;

    private static final double SAME = 0.0005;

    /** Reads a labelled page. */
    static PageOutcome of(LabelledPage page, ReadSettings settings) {
        Article article = first(page.html(), page.name(), settings);
        String body = article == null ? "" : article.body();
        List<String> faults = new ArrayList<>(missing(page.body(), body));
        if (PageScores.dated(page.date(), article == null ? null : article.published())
                .isFault()) {
            faults.add("date");
        }
        return new PageOutcome(page.name(), Grams.f1(body, page.body()), faults);
    }

    /** Reads a case. */
    static PageOutcome of(LabelledCase page, ReadSettings settings) {
        List<String> faults = new ArrayList<>();
        List<Article> articles = articles(page.content(), page.file(), settings(page, settings));
        Article article = articles.isEmpty() ? Article.of("none", "", "") : articles.getFirst();
        if (articles.isEmpty() || page.articles() > 0 && page.articles() != articles.size()) {
            faults.add("articles");
        }
        String published =
                article.published() == null ? "" : article.published().value();
        compare("title", article.title(), page.title(), faults);
        compare("source", article.source() == null ? "" : article.source(), page.source(), faults);
        boolean dated = page.published() == null
                ? published.isEmpty()
                : page.published().equals("*") || published.startsWith(page.published());
        if (!dated) {
            faults.add("date");
        }
        faults.addAll(bodyFaults(page, article.body()));
        return new PageOutcome(page.file(), 1, faults);
    }

    /** What a body lacks of a case, and what it has in excess. */
    static List<String> bodyFaults(LabelledCase page, String body) {
        String plain = plain(body);
        List<String> faults = new ArrayList<>();
        page.has().stream().filter(text -> !plain.contains(plain(text))).forEach(faults::add);
        page.lacks().stream().filter(text -> plain.contains(plain(text))).forEach(faults::add);
        return faults;
    }

    /** The body that is read of a case, or empty. */
    static String body(LabelledCase page) {
        Article article = first(page.content(), page.file(), settings(page, ReadSettings.defaults()));
        return article == null ? "" : article.body();
    }

    private static ReadSettings settings(LabelledCase page, ReadSettings settings) {
        return page.captured() == null
                ? settings
                : settings.withCaptured(OffsetDateTime.parse(page.captured()).toInstant());
    }

    private static void compare(String field, String found, @Nullable String wanted, List<String> faults) {
        if (!"*".equals(wanted) && !plain(found).equals(plain(wanted == null ? "" : wanted))) {
            faults.add(field);
        }
    }

    private static @Nullable Article first(byte[] content, String name, ReadSettings settings) {
        List<Article> articles = articles(content, name, settings);
        return articles.isEmpty() ? null : articles.getFirst();
    }

    private static List<Article> articles(byte[] content, String name, ReadSettings settings) {
        return ArticleReader.of(settings).read(content, name).stream()
                .filter(ReadItem.Found.class::isInstance)
                .map(item -> ((ReadItem.Found) item).article())
                .toList();
    }

    /** The sentences of a text, and its lines without one, of which another lacks the greater part. */
    static List<String> missing(String wanted, String body) {
        String plain = plain(body);
        return sentences(wanted, SHORTEST).stream()
                .filter(sentence -> !plain.contains(sentence) && Grams.shared(sentence, plain) < MOSTLY_THERE)
                .toList();
    }

    /** The sentences of so many Chinese characters or more, without white space. */
    static List<String> sentences(String text, int shortest) {
        return Arrays.stream(text.split("(?<=[。！？])|\\n"))
                .map(PageOutcome::plain)
                .filter(sentence ->
                        sentence.codePoints().filter(Character::isIdeographic).count() >= shortest)
                .toList();
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000\\u200b\\ufeff]+", "");
    }

    /** Whether this is the better of two outcomes of one page. */
    boolean isBetterThan(PageOutcome other) {
        return faults.size() != other.faults.size() ? faults.size() < other.faults.size() : f1 > other.f1 + SAME;
    }

    /** The bytes of a text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
