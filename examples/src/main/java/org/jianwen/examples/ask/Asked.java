package org.jianwen.examples.ask;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.HitOrder;
import org.jianwen.query.MatchMode;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.ArticleField;

/**
 * Reads the words that options and page addresses have in common. Each method throws an
 * {@link IllegalArgumentException} that says what was wanted. Stateless; may be shared by threads.
 */
public final class Asked {

    private Asked() {}

    /** The order named {@code relevance}, {@code newest} or {@code oldest}. */
    public static HitOrder order(String text) {
        return named(HitOrder.class, text, "order");
    }

    /** The width of bars named {@code day}, {@code month} or {@code year}. */
    public static DateInterval interval(String text) {
        return named(DateInterval.class, text, "interval");
    }

    /** How much must match: {@code evidence}, {@code as-typed}, {@code all-words} or {@code some-words}. */
    public static MatchMode match(String text) {
        return named(MatchMode.class, text, "way to match");
    }

    /** A zone such as {@code Asia/Shanghai} or {@code +08:00}. */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a time zone: use one such as Asia/Shanghai, UTC or +08:00", e);
        }
    }

    /** A point in time such as {@code 2024-05-01T08:00:00Z} or {@code 2024-05-01T16:00+08:00}. */
    public static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a point in time: use one such as 2024-05-01T08:00:00Z", e);
        }
    }

    /** The field of a declaration such as {@code section:keyword}; counted and sorted by if it can be. */
    public static ArticleField field(String text) {
        int colon = text.lastIndexOf(':');
        String name = text.substring(0, Math.max(0, colon)).strip();
        return switch (text.substring(colon + 1).strip().toLowerCase(Locale.ROOT)) {
            case "keyword" -> ArticleField.keyword(name).countable().sortable();
            case "number" -> ArticleField.number(name).countable().sortable();
            case "decimal" -> ArticleField.decimal(name).countable().sortable();
            case "date" -> ArticleField.date(name).countable().sortable();
            case "text" -> ArticleField.text(name);
            case "stored" -> ArticleField.stored(name);
            default ->
                throw new IllegalArgumentException(Quoted.of(text)
                        + " is not a field: give a name and its kind, keyword, number, decimal, date, text or stored, such as"
                        + " section:keyword");
        };
    }

    /** A whole number of at least {@code least}. */
    public static int number(String text, int least) {
        int number = whole(text);
        if (number < least) {
            throw new IllegalArgumentException(Quoted.of(text) + " is too small: use a number from " + least);
        }
        return number;
    }

    /** A whole number. */
    public static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a whole number up to " + Integer.MAX_VALUE + ": use one such as 20", e);
        }
    }

    /** A file or folder. */
    public static Path path(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the name of a file or folder is empty: give one, or . for this folder");
        }
        return Path.of(text);
    }

    /** A language that messages are in. */
    public static String language(String text) {
        if (!text.strip().toLowerCase(Locale.ROOT).matches("(?:en|zh)(?:[_.@-].*)?")) {
            throw new IllegalArgumentException(Quoted.of(text) + " is no language of this program: write en or zh");
        }
        return text;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String text, String what) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Quoted.of(text) + " is no " + what + ": write "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Asked::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
