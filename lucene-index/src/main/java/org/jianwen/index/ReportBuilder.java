package org.jianwen.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;

/** Gathers what became of files. For one thread. */
final class ReportBuilder {

    private static final String OTHERS = "(others)";

    private final int max;
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<String, Long> bySource = new HashMap<>();
    private final Map<String, Long> byPrecision = new HashMap<>();
    private final Map<String, Long> byNote = new HashMap<>();
    private String file = "";
    private long files;
    private long articles;
    private long skippedCount;

    /** A report that lists so many of each kind one by one. */
    ReportBuilder(int max) {
        this.max = max;
    }

    void add(ReadItem item) {
        switch (item) {
            case ReadItem.Found found -> add(found);
            case ReadItem.Skipped left -> add(left);
        }
    }

    void add(ReadItem.Found found) {
        count(found);
        Article article = found.article();
        articles++;
        count(bySource, article.source() == null ? "" : article.source());
        count(byPrecision, precision(article));
        found.notes().stream().map(NoteKind::of).distinct().forEach(kind -> count(byNote, kind));
    }

    void add(ReadItem.Skipped item) {
        count(item);
        skippedCount++;
        if (skipped.size() < max) {
            skipped.add(new Skipped(item.file(), item.why()));
        }
    }

    long articles() {
        return articles;
    }

    IndexReport build(long replaced) {
        return new IndexReport(
                files,
                articles,
                replaced,
                skipped,
                skippedCount,
                mostFirst(bySource),
                mostFirst(byPrecision),
                mostFirst(byNote));
    }

    /** Items come file by file; what is inside an archive belongs to the archive. */
    private void count(ReadItem item) {
        String name = item.file().split("!/", 2)[0];
        if (!name.equals(file)) {
            file = name;
            files++;
        }
    }

    private static String precision(Article article) {
        return article.published() == null
                ? "none"
                : article.published().precision().name().toLowerCase(Locale.ROOT);
    }

    private void count(Map<String, Long> counts, String key) {
        boolean full = counts.size() >= max && !counts.containsKey(key);
        counts.merge(full ? OTHERS : key, 1L, Long::sum);
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
