package org.jianwen.query.parse.syntax;

import java.util.Locale;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a query is looked for: in text, in a field of whole values, in the calendar, or in a declared field of
 * numbers or dates.
 *
 * @param text the text, or {@code null} for any text, or if this is not about text
 * @param keyword the field of whole values, or {@code null} if this is not about one
 * @param dates whether this is the calendar
 * @param ordered the declared field of numbers or dates, or {@code null} if this is not about one
 */
record Scope(
        @Nullable TextField text,
        @Nullable KeywordField keyword,
        boolean dates,
        @Nullable ArticleField ordered) {

    /** Anywhere in the text. */
    static final Scope ANYWHERE = new Scope(null, null, false, null);

    /** What a field of this name means, in either script, in letters of either case; {@code null} if there is none. */
    static @Nullable Scope named(String name, ArticleFields fields) {
        String narrow = name.codePoints()
                .map(WordCharacters::half)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return switch (narrow.toLowerCase(Locale.ROOT)) {
            case "title", "标题", "標題" -> new Scope(TextField.TITLE, null, false, null);
            case "body", "正文" -> new Scope(TextField.BODY, null, false, null);
            case "source", "来源", "來源" -> new Scope(null, KeywordField.SOURCE, false, null);
            case "url", "网址", "網址" -> new Scope(null, KeywordField.URL, false, null);
            case "tag", "标签", "標籤", "標簽" -> new Scope(null, KeywordField.TAG, false, null);
            case "id" -> new Scope(null, KeywordField.ID, false, null);
            case "date", "日期" -> new Scope(null, null, true, null);
            default -> fields.own().isEmpty() || name.isEmpty() ? null : declared(name, fields);
        };
    }

    private static @Nullable Scope declared(String name, ArticleFields fields) {
        ArticleField field = fields.find(name);
        if (field == null || !field.isInQueries() || !fields.own().contains(field)) {
            return null;
        }
        return field.kind() == FieldKind.TEXT
                ? new Scope(new TextField(field.name()), null, false, null)
                : field.kind().isKeyword()
                        ? new Scope(null, new KeywordField(field.name()), false, null)
                        : new Scope(null, null, false, field);
    }

    /** Whether what is looked for is a whole value rather than words. */
    boolean isOfValues() {
        return keyword != null || isOrdered();
    }

    /** Whether what is looked for has an order, so that a value may be a comparison or a stretch. */
    boolean isOrdered() {
        return dates || ordered != null;
    }

    /** Whether the text is such a value. */
    boolean holds(String value) {
        return ordered == null ? QueryDates.read(value) != null : FieldRange.read(ordered, value) != null;
    }
}
