package org.jianwen.schema.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** The values that fields of one's own have: text, whole numbers, decimals and dates. Stateless. */
public final class FieldValues {

    private FieldValues() {}

    /** Refuses a name with half of a surrogate pair, which an index cannot keep: two of them would become one. */
    public static void checkWhole(String what, @Nullable String name) {
        for (int i = 0; name != null && i < name.length(); i++) {
            int c = name.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("the " + what + " " + Quoted.of(name)
                        + " holds half of a character, a surrogate without its other half: pass whole characters");
            }
            i += Character.charCount(c) - 1;
        }
    }

    /**
     * The values that a program passes, one or several, as an article keeps them: {@code String}, {@code Long}, {@code
     * Double} and {@link ArticleDate}.
     *
     * @throws IllegalArgumentException if it is of another type, or text with half of a character
     */
    public static List<Object> of(String field, @Nullable Object value) {
        List<Object> values = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.forEach(
                    one -> values.addAll(one instanceof Collection<?> ? List.of(kept(field, one)) : of(field, one)));
        } else if (value != null) {
            values.add(kept(field, value));
        }
        return List.copyOf(values);
    }

    private static Object kept(String field, @Nullable Object value) {
        return switch (Objects.requireNonNullElse(value, Void.class)) {
            case CharSequence text -> text.toString();
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Long number -> number;
            case Float number -> number.doubleValue();
            case Double number -> number;
            case Boolean truth -> truth.toString();
            case ArticleDate date -> date;
            case LocalDate day -> ArticleDate.on(day, ArticleSchema.DEFAULT_ZONE);
            case Instant instant -> ArticleDate.at(instant, ArticleSchema.DEFAULT_ZONE);
            case ZonedDateTime time -> ArticleDate.at(time.toInstant(), time.getZone());
            case OffsetDateTime time -> ArticleDate.at(time.toInstant(), time.getOffset());
            default ->
                throw new IllegalArgumentException("the field " + Quoted.of(field) + " cannot hold a "
                        + (value == null ? "null" : value.getClass().getName())
                        + ": pass text, a number, a LocalDate, Instant or ArticleDate, or a list of these");
        };
    }

    /**
     * That value as a field holds it: text that says a number or a date is one where the field has such.
     *
     * @throws IllegalArgumentException if the field cannot hold it; the message names field, value and what is wanted
     */
    public static Object as(ArticleField field, Object value) {
        Object held = switch (field.kind()) {
            case KEYWORD, EXACT -> value instanceof ArticleDate date ? date.value() : value.toString();
            case TEXT, STORED -> value instanceof String ? value : null;
            case NUMBER -> number(value);
            case DECIMAL -> decimal(value);
            case DATE -> date(value);
        };
        if (held == null) {
            throw new IllegalArgumentException("the field " + Quoted.of(field.name()) + " is a "
                    + field.kind().inWords()
                    + " field and cannot hold "
                    + Quoted.of(value instanceof ArticleDate date ? date.value() : value.toString())
                    + ": wanted " + field.kind().wanted());
        }
        return held;
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof Double decimal) {
            return decimal == Math.rint(decimal) && Math.abs(decimal) < 1L << 53 ? decimal.longValue() : null;
        }
        try {
            Long number = value instanceof String text
                    ? Long.valueOf(text.strip())
                    : value instanceof Long whole ? whole : null;
            // The two ends stand for none where articles are sorted.
            return number == null || number == Long.MIN_VALUE || number == Long.MAX_VALUE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object decimal(Object value) {
        try {
            Double number = value instanceof String text
                    ? Double.valueOf(text.strip())
                    : value instanceof Number any ? any.doubleValue() : null;
            return number == null || !Double.isFinite(number) ? null : number == 0 ? Double.valueOf(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object date(Object value) {
        try {
            return value instanceof String text
                    ? ArticleDate.parse(text.strip())
                    : value instanceof ArticleDate date ? date : null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
