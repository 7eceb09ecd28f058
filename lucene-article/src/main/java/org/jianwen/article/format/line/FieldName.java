package org.jianwen.article.format.line;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * What a named field says of an article, whether the name stands in front matter ({@code from:}) or at the head of plain
 * text ({@code 来源：}).
 */
public enum FieldName {
    /** The headline. */
    TITLE,
    /** The address. */
    URL,
    /** Who published it. */
    SOURCE,
    /** Who wrote it. */
    AUTHOR,
    /** When it was published. */
    PUBLISHED,
    /** When it was changed. */
    UPDATED,
    /** Keywords. */
    TAGS,
    /** The sections it is filed under: keywords where there are no others. */
    CATEGORIES,
    /** A language tag. */
    LANGUAGE;

    private static final Pattern ARTICLES = Pattern.compile("^(?i:news|article|post|doc)_?(?=[a-z])");

    private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");

    private static final Map<String, FieldName> NAMES = load();

    /** What a name stands for, case apart, or {@code null} where it is not known. */
    public static @Nullable FieldName of(String name) {
        String key = key(name);
        FieldName known = NAMES.get(key);
        return known == null ? NAMES.get(plain(key)) : known;
    }

    /** A name without the word for an article before it: {@code title} of {@code news_title}. */
    public static String plain(String name) {
        return ARTICLES.matcher(name).replaceFirst("");
    }

    private static String key(String name) {
        String key = TextFolding.of(name.strip()).replace('-', '_');
        return key.indexOf(' ') < 0 ? key : BLANK.matcher(key).replaceAll("").replace(' ', '_');
    }

    private static Map<String, FieldName> load() {
        Map<String, FieldName> names = new HashMap<>();
        for (List<String> row : ResourceTable.of(FieldName.class::getResourceAsStream, "field-names.tsv", 2)) {
            names.put(key(row.get(1)), valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(names);
    }
}
