package org.jianwen.article.date.parse;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a date: what may begin it, what it looks like, what must stand around it, what it says.
 *
 * <p>To add a form is to add a rule to one of the lists of {@link DateScanner} and a row to {@code forms.tsv} of the tests.
 * Immutable; may be shared by threads.
 *
 * @param number whether it begins with a number, and not with a word
 * @param starts of a number, the characters of which one stands first behind its digits, numerals and blanks, or all for
 *     empty; of a word, its first characters
 * @param pattern what it looks like in folded text; every repetition in it is bounded, so that scanning stays linear
 * @param context what must stand around it for it to count
 * @param reader what a match says; {@code null} lets other rules match
 */
record DateRule(
        boolean number,
        String starts,
        Pattern pattern,
        Context context,
        Function<Matcher, @Nullable DateMeaning> reader) {

    /** What must stand around a date for it to count; a label or 来自 is no word that binds it. */
    enum Context {
        /** Anything. */
        ANY,
        /** No letter or character right behind it: 三年前, but not in 三年前的. */
        BOUND_BEHIND,
        /** No letter or character on either side: 刚刚, but not in 刚刚好. */
        BOUND,
        /** A time of day. */
        TIMED,
        /** A time of day, or as {@link #BOUND}. */
        TIMED_OR_BOUND,
        /** A time of day, or as {@link #ALONE}. */
        TIMED_OR_ALONE,
        /** A time of day, or 电 behind it. */
        TIMED_OR_DATELINE,
        /** Nothing else in the whole text but a label before it. */
        ALONE
    }

    /** A rule for dates that begin with a number, behind which one of these signs comes first. */
    static DateRule number(
            String signs, String regex, Context context, Function<Matcher, @Nullable DateMeaning> reader) {
        return new DateRule(true, signs, Pattern.compile(regex), context, reader);
    }

    /** A rule for dates that begin with one of these characters. */
    static DateRule word(
            String starts, String regex, Context context, Function<Matcher, @Nullable DateMeaning> reader) {
        return new DateRule(false, starts, Pattern.compile(regex), context, reader);
    }
}
