package org.jianwen.examples.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;

/** The values of an article's declared fields, for people: {@code price 120}. Stateless; may be shared by threads. */
public final class ShownFields {

    /** The most fields of a hit that are shown, and the most columns of each. */
    private static final int MAX_FIELDS = 8;

    private static final int MAX_COLUMNS = 40;

    private ShownFields() {}

    /** One text for each of the first fields, in the article's order, long values cut; empty if it has none. */
    public static List<String> of(Article article) {
        return article.fields().entrySet().stream()
                .limit(MAX_FIELDS)
                .map(ShownFields::shown)
                .toList();
    }

    /** The values of a field side by side. */
    public static String joined(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof ArticleDate date ? date.value() : value.toString())
                .collect(Collectors.joining(", "));
    }

    private static String shown(Map.Entry<String, List<Object>> field) {
        return field.getKey() + " " + Columns.cut(Columns.harmless(joined(field.getValue())), MAX_COLUMNS);
    }
}
