package org.jianwen.article.date.form.rule;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of form: what it looks like and what it says. Immutable; may be shared by threads.
 *
 * @param pattern what it looks like in folded text; every repetition in it is bounded, so that finding stays linear
 * @param need what must stand around it for it to count
 * @param read what a match says; {@code null} where the match is another rule's matter
 */
public record FormRule(Pattern pattern, Need need, Function<Matcher, @Nullable Reckoning> read) {

    /** What must stand around a form for it to count. */
    public enum Need {
        /** Nothing. */
        NOTHING,
        /** No letter or character behind it but a label's or 来自: 三年前, but not in 三年前的. */
        BOUND_BEHIND,
        /** No letter or character on either side but a label's: 刚刚, but not in 刚刚好. */
        BOUNDS,
        /** A time of day. */
        TIME,
        /** A time of day, or no letter or character on either side. */
        TIME_OR_BOUNDS,
        /** A time of day, or as {@link #ALONE}. */
        TIME_OR_ALONE,
        /** A time of day, or 电 behind it. */
        TIME_OR_DATELINE,
        /** Nothing else in the whole text but a label before it. */
        ALONE
    }

    static FormRule of(String regex, Need need, Function<Matcher, @Nullable Reckoning> read) {
        return new FormRule(Pattern.compile(regex), need, read);
    }
}
