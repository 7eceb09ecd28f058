package org.jianwen.examples.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jianwen.schema.Article;

/** What an archive holds, counted article by article. For one thread. */
public final class ArchiveFigures {

    private final long bytes;
    private final Map<String, Long> bySource = new HashMap<>();
    private final Map<String, Long> byMonth = new TreeMap<>();
    private final Map<String, Long> byTag = new HashMap<>();
    private final Map<String, Long> byPrecision = new HashMap<>();
    private long articles;
    private long characters;

    /** None yet, in an index of so many bytes. */
    public ArchiveFigures(long bytes) {
        this.bytes = bytes;
    }

    /** Counts one more. */
    public void take(Article article) {
        articles++;
        characters += article.title().length() + article.body().length();
        count(bySource, article.source() == null ? "" : article.source());
        article.tags().stream().distinct().forEach(tag -> count(byTag, tag));
        if (article.published() == null) {
            count(byPrecision, "none");
        } else {
            count(byPrecision, article.published().precision().name().toLowerCase(Locale.ROOT));
            String value = article.published().value();
            count(byMonth, value.substring(0, Math.min(7, value.length())));
        }
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** The number of articles. */
    public long articles() {
        return articles;
    }

    /** The number of UTF-16 units of their titles and texts. */
    public long characters() {
        return characters;
    }

    /** The size of the index on disk. */
    public long bytes() {
        return bytes;
    }

    /** The number of articles without a date. */
    public long undated() {
        return byPrecision.getOrDefault("none", 0L);
    }

    /** By source, most first; the empty string stands for none. */
    public Map<String, Long> bySource() {
        return mostFirst(bySource);
    }

    /** By tag, most first. */
    public Map<String, Long> byTag() {
        return mostFirst(byTag);
    }

    /** By the precision of the date, most first. */
    public Map<String, Long> byPrecision() {
        return mostFirst(byPrecision);
    }

    /** By month, or year where no more is known, in order of time. */
    public Map<String, Long> byMonth() {
        return new TreeMap<>(byMonth);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
