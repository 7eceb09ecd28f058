package org.jianwen.query.parse.syntax;

import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
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
        ArticleField field = fields.find(name);
        if (field == null || !field.isInQueries()) {
            return null;
        }
        if (field.kind() == FieldKind.TEXT) {
            return new Scope(new TextField(field.name()), null, false, null);
        }
        if (field.kind().isKeyword()) {
            return new Scope(null, new KeywordField(field.name()), false, null);
        }
        boolean calendar = field.name().equals(ArticleSchema.DATE);
        return new Scope(null, null, calendar, calendar ? null : field);
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
