package org.jianwen.schema.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DatePrecision;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** The values that fields of one's own have: text, whole numbers, decimals and dates. Stateless. */
public final class FieldValues {

    /** The most digits of a long. */
    private static final int DIGITS = 19;

    private static final long LAST_EXACT = (1L << 53) - 1;
    private static final String WHOLE = "a whole number from " + (Long.MIN_VALUE + 1) + " to " + (Long.MAX_VALUE - 1)
            + ", or to " + LAST_EXACT + " where it is passed as a double; a keyword holds others";

    private static final Pattern NUMERIC = Pattern.compile("[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?");

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
     * @param wanted what they are for, with a verb, to begin a message: {@code the field 「price」 cannot hold}
     * @throws IllegalArgumentException if it is of another type
     */
    public static List<Object> of(String wanted, @Nullable Object value) {
        List<Object> values = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.stream().filter(Objects::nonNull).forEach(one -> values.add(kept(wanted, one)));
        } else if (value != null) {
            values.add(kept(wanted, value));
        }
        return List.copyOf(values);
    }

    private static Object kept(String wanted, Object value) {
        return switch (value) {
            case CharSequence text -> text.toString();
            case Long number -> number;
            case Double number -> number;
            case Float number -> Double.valueOf(number.toString());
            case BigDecimal number -> number(number);
            case BigInteger number -> number(new BigDecimal(number));
            case Number number ->
                number.longValue() == number.doubleValue()
                        ? (Number) number.longValue()
                        : (Number) number.doubleValue();
            case Boolean truth -> truth.toString();
            case ArticleDate date -> date;
            case LocalDate day -> ArticleDate.on(day, ArticleSchema.DEFAULT_ZONE);
            case LocalDateTime time -> date(time, DatePrecision.SECOND);
            case YearMonth month -> date(month.atDay(1).atStartOfDay(), DatePrecision.MONTH);
            case Year year -> date(year.atDay(1).atStartOfDay(), DatePrecision.YEAR);
            case Instant instant -> ArticleDate.at(instant, ArticleSchema.DEFAULT_ZONE);
            case ZonedDateTime time -> ArticleDate.at(time.toInstant(), time.getZone());
            case OffsetDateTime time -> ArticleDate.at(time.toInstant(), time.getOffset());
            default ->
                throw new IllegalArgumentException(
                        wanted + " a " + value.getClass().getName()
                                + ": pass text, a number, a boolean, a date of java.time or an ArticleDate, or a list of these");
        };
    }

    private static ArticleDate date(LocalDateTime local, DatePrecision precision) {
        return ArticleDate.of(local, precision, ArticleSchema.DEFAULT_ZONE);
    }

    private static Number number(BigDecimal number) {
        BigDecimal least = number.stripTrailingZeros();
        boolean fits = least.scale() <= 0
                && (long) least.precision() - least.scale() <= DIGITS
                && least.toBigInteger().bitLength() < Long.SIZE;
        return fits ? (Number) least.longValue() : (Number) number.doubleValue();
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
            case NUMBER -> number(read(value));
            case DECIMAL -> decimal(read(value));
            case DATE -> date(value);
        };
        if (held == null) {
            throw new IllegalArgumentException("the field " + Quoted.of(field.name()) + " is a "
                    + field.kind().inWords()
                    + " field and cannot hold "
                    + Quoted.of(value instanceof ArticleDate date ? date.value() : value.toString())
                    + ": wanted " + wanted(field.kind(), value));
        }
        return held;
    }

    private static String wanted(FieldKind kind, Object value) {
        Number number = kind == FieldKind.NUMBER ? read(value) : null;
        boolean beyond = number != null && Math.abs(number.doubleValue()) > LAST_EXACT;
        return beyond ? WHOLE : kind.wanted();
    }

    /** Whether that is a number, but none that the field can hold, so that no article has it: 1.5 in whole numbers. */
    static boolean isNever(ArticleField field, Object value) {
        Number number = field.kind().isNumber() ? read(value) : null;
        return number != null && (field.kind() == FieldKind.NUMBER ? number(number) : decimal(number)) == null;
    }

    /**
     * A bound as the field compares with it. What a whole number is compared with may have a fraction, and any number may
     * be beyond all that can be held.
     *
     * @param up whether the bound of whole numbers is the next above or the next below one with a fraction
     * @throws IllegalArgumentException if the field cannot be compared with it
     */
    public static Object bound(ArticleField field, Object value, boolean up) {
        Number number = field.kind().isNumber() ? read(value) : null;
        if (number == null) {
            return as(field, value);
        }
        if (field.kind() == FieldKind.DECIMAL) {
            return number.doubleValue() + 0.0;
        }
        return number instanceof Long
                ? number
                : (Object) (long) (up ? Math.ceil(number.doubleValue()) : Math.floor(number.doubleValue()));
    }

    /** The number that a value is or, if it is text, says; {@code null} if it is or says none. */
    private static @Nullable Number read(Object value) {
        if (!(value instanceof String text)) {
            return value instanceof Number number && !Double.isNaN(number.doubleValue()) ? number : null;
        }
        String stripped = text.strip();
        if (!NUMERIC.matcher(stripped).matches()) {
            return null;
        }
        try {
            return Long.valueOf(stripped);
        } catch (NumberFormatException e) {
            return Double.valueOf(stripped);
        }
    }

    private static @Nullable Object number(@Nullable Number value) {
        if (value instanceof Double decimal) {
            return decimal == Math.rint(decimal) && Math.abs(decimal) <= LAST_EXACT ? decimal.longValue() : null;
        }
        // The two ends stand for none where articles are sorted.
        return value == null || value.equals(Long.MIN_VALUE) || value.equals(Long.MAX_VALUE) ? null : value;
    }

    private static @Nullable Object decimal(@Nullable Number value) {
        return value == null || !Double.isFinite(value.doubleValue()) ? null : (Object) (value.doubleValue() + 0.0);
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
