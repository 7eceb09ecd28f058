package org.jianwen.schema;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.document.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * What an article must have in a field. Immutable; may be shared by threads.
 *
 * <p>Values are what {@link Article#with} takes; an article is held to what its field makes of them. Whole numbers and
 * decimals are compared with any number: those of at least 119.5 are those of at least 120.
 */
public sealed interface FieldCondition {

    /** The most values that one condition names. */
    int MAX_VALUES = 10_000;

    /** The last code point, behind all that begins in one way. It is no character. */
    String LAST = "\uDBFF\uDFFF";

    /**
     * At least one of some values.
     *
     * @param values the values, at least one
     */
    record AnyOf(List<Object> values) implements FieldCondition {
        /** Copies the list. */
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /**
     * None of some values; an article without any passes.
     *
     * @param values the values, at least one
     */
    record NoneOf(List<Object> values) implements FieldCondition {
        /** Copies the list. */
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * A value within bounds.
     *
     * @param from the least, or {@code null} for no limit
     * @param to the greatest, or {@code null} for no limit
     * @param below whether {@code to} itself is too great
     */
    record Between(@Nullable Object from, @Nullable Object to, boolean below) implements FieldCondition {
        /** The beginning that {@link #startingWith} was given; {@code null} for any other range. */
        public @Nullable String beginning() {
            return from instanceof String first && (first + LAST).equals(to) ? first : null;
        }
    }

    /** Any value. */
    record Exists() implements FieldCondition {}

    /** No value. */
    record Missing() implements FieldCondition {}

    /** Requires exactly that value. A date must be within the day, month or year that the value names. */
    static FieldCondition equalTo(Object value) {
        return new AnyOf(checked(Objects.requireNonNull(value, "the value is null: use missing() for none")));
    }

    /** At least one of those values. */
    static FieldCondition anyOf(Object... values) {
        return anyOf(Arrays.asList(values));
    }

    /** At least one of those values. */
    static FieldCondition anyOf(Collection<?> values) {
        return new AnyOf(checked(values));
    }

    /** A keyword that begins so, in whichever width, case or script. */
    static FieldCondition startingWith(String beginning) {
        String first =
                (String) checked(Objects.requireNonNull(beginning, "the beginning is null: use exists() for any"))
                        .getFirst();
        return new Between(first, first + LAST, true);
    }

    /** None of those values; what has no value passes. */
    static FieldCondition noneOf(Object... values) {
        return noneOf(Arrays.asList(values));
    }

    /** None of those values; what has no value passes. */
    static FieldCondition noneOf(Collection<?> values) {
        return new NoneOf(checked(values));
    }

    /** A value from one to another, both included; {@code null} for no limit on that side. */
    static FieldCondition between(@Nullable Object from, @Nullable Object to) {
        return within(from, to, false);
    }

    /** That value or a greater one. */
    static FieldCondition atLeast(Object from) {
        return within(Objects.requireNonNull(from, "the least value is null: use exists() for any"), null, false);
    }

    /** That value or a lesser one. */
    static FieldCondition atMost(Object to) {
        return within(null, Objects.requireNonNull(to, "the greatest value is null: use exists() for any"), false);
    }

    /** A lesser value. */
    static FieldCondition below(Object to) {
        return within(null, Objects.requireNonNull(to, "the greatest value is null: use exists() for any"), true);
    }

    /** A value from one up to another, which is excluded. */
    static FieldCondition fromUpTo(@Nullable Object from, @Nullable Object to) {
        return within(from, to, true);
    }

    /** Any value at all. */
    static FieldCondition exists() {
        return new Exists();
    }

    /** No value. */
    static FieldCondition missing() {
        return new Missing();
    }

    private static FieldCondition within(@Nullable Object from, @Nullable Object to, boolean below) {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a range needs at least one end: use exists() for any value");
        }
        Object first = from == null ? null : checked(from).getFirst();
        Object last = to == null ? null : checked(to).getFirst();
        if (isAfter(first, last)) {
            throw new IllegalArgumentException("from " + text(first) + " is after to " + text(last) + ": swap them");
        }
        return new Between(first, last, below);
    }

    private static boolean isAfter(@Nullable Object first, @Nullable Object last) {
        return first instanceof ArticleDate begin && last instanceof ArticleDate end
                ? begin.instant().isAfter(end.instant())
                : first instanceof Number least
                        && last instanceof Number most
                        && least.doubleValue() > most.doubleValue();
    }

    private static List<Object> checked(Object values) {
        if (values instanceof Collection<?> several && several.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "a value is null, which no article has; use missing() for those without any");
        }
        List<Object> all;
        try {
            all = FieldValues.of("nothing is compared with", values);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no values to compare with: leave the condition out");
        }
        if (all.size() > MAX_VALUES) {
            throw new IllegalArgumentException(
                    all.size() + " values to compare with: at most " + MAX_VALUES + " are allowed");
        }
        if (all.stream().anyMatch(value -> value instanceof String text && text.isBlank())) {
            throw new IllegalArgumentException("a blank value matches no article: leave it out");
        }
        if (all.contains(Double.NaN)) {
            throw new IllegalArgumentException("NaN is no number to compare with: leave it out");
        }
        return all;
    }

    /** This in words, with the name of the field it is about. */
    default String describe(String field) {
        return switch (this) {
            case AnyOf any -> field + " " + list(any.values());
            case NoneOf none -> field + " not " + list(none.values());
            case Between range -> field + between(range);
            case Exists exists -> "any " + field;
            case Missing missing -> "no " + field;
        };
    }

    private static String between(Between range) {
        Object from = range.from();
        Object to = range.to();
        if (range.beginning() != null) {
            return " " + text(range.beginning()) + "*";
        }
        if (from != null && from.equals(to) && !range.below()) {
            return " " + text(from);
        }
        return (from == null ? "" : " from " + text(from))
                + (to == null ? "" : (range.below() ? " below " : " to ") + text(to));
    }

    private static String list(List<Object> values) {
        List<String> all = new ArrayList<>();
        values.stream().limit(3).map(FieldCondition::text).forEach(all::add);
        return all.stream().collect(Collectors.joining(" or "))
                + (values.size() > 3 ? " or " + (values.size() - 3) + " more" : "");
    }

    private static String text(Object value) {
        return Quoted.cut(value instanceof ArticleDate date ? date.value() : value.toString());
    }
}
