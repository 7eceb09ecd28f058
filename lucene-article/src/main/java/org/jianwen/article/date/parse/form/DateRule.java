package org.jianwen.article.date.parse.form;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateScanner;
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
 * @param needs what a text must have somewhere for the rule to be tried, a set of {@link Part}
 * @param lengths of how many digits the number at the beginning may be, a set of bits; of none where it is written otherwise
 * @param next of a word, its second characters, or all for empty; of a number, the same of what stands right behind its digits
 * @param second of how many digits the number behind the first sign may be, a set of bits
 * @param third whether a sign and a number stand behind that
 * @param pattern what it looks like in folded text; every repetition in it is bounded, so that scanning stays linear
 * @param context what must stand around it for it to count
 * @param reader what a match says; {@code null} lets other rules match
 */
public record DateRule(
        boolean number,
        String starts,
        int needs,
        int lengths,
        String next,
        int second,
        Third third,
        Pattern pattern,
        Context context,
        Function<Matcher, @Nullable DateMeaning> reader) {

    /** What few texts have and some rules need: to look for it once is cheaper than to try these at every number. */
    public enum Part {
        DIGIT,
        YEAR,
        MONTH,
        ENGLISH_MONTH,
        WEEK,
        AGO,
        ENGLISH_AGO,
        LUNAR;

        private static final String LUNAR_WORDS = "农旧阴夏古闰初正元冬腊一二三四五六七八九十廿卅";

        /** The parts that are one character, and what those in English begin with. */
        private static final byte[] OF_CHARACTER = ofCharacter();

        /** Those whose names are longer than a character. */
        private static final int WORDS = ENGLISH_MONTH.bit() | ENGLISH_AGO.bit();

        int bit() {
            return 1 << ordinal();
        }

        /** The parts that stand in a folded text. */
        public static int in(String folded) {
            int parts = 0;
            for (int i = 0; i < folded.length(); i++) {
                int begun = OF_CHARACTER[folded.charAt(i)] & 0xFF;
                if ((begun & WORDS & ~parts) != 0) {
                    begun &= EnglishDates.isMonth(folded, i) ? -1 : ~ENGLISH_MONTH.bit();
                    begun &= folded.startsWith("ago", i) ? -1 : ~ENGLISH_AGO.bit();
                }
                parts |= begun;
            }
            return parts;
        }

        private static byte[] ofCharacter() {
            byte[] parts = new byte[Character.MAX_VALUE + 1];
            add(parts, DIGIT, "0123456789");
            add(parts, YEAR, "年");
            add(parts, MONTH, "月");
            add(parts, WEEK, "周星礼");
            add(parts, AGO, "前");
            add(parts, LUNAR, LUNAR_WORDS);
            add(parts, ENGLISH_MONTH, "jfmasond");
            add(parts, ENGLISH_AGO, "a");
            return parts;
        }

        private static void add(byte[] parts, Part part, String characters) {
            characters.chars().forEach(c -> parts[c] |= (byte) part.bit());
        }
    }

    /** Whether a third number stands behind a second. */
    public enum Third {
        /** It may. */
        ANY,
        /** It does, behind a sign. */
        WANTED,
        /** It does not, right behind its sign. */
        REFUSED
    }

    /** Numbers of any length, and those in Chinese. */
    private static final int ANY_LENGTH = -1;

    /** What must stand around a date for it to count; a label or 来自 is no word that binds it. */
    public enum Context {
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
        return new DateRule(
                true, signs, 0, ANY_LENGTH, "", ANY_LENGTH, Third.ANY, Pattern.compile(regex), context, reader);
    }

    /** A rule for dates that begin with one of these characters. */
    static DateRule word(
            String starts, String regex, Context context, Function<Matcher, @Nullable DateMeaning> reader) {
        return new DateRule(
                false, starts, 0, ANY_LENGTH, "", ANY_LENGTH, Third.ANY, Pattern.compile(regex), context, reader);
    }

    /** This rule, for texts that have a part. */
    DateRule needing(Part part) {
        return new DateRule(number, starts, needs | part.bit(), lengths, next, second, third, pattern, context, reader);
    }

    /** This rule, for numbers of that many digits. */
    DateRule digits(int least, int most) {
        return new DateRule(number, starts, needs, lengths(least, most), next, second, third, pattern, context, reader);
    }

    /** This rule, for words whose second character is one of these, or numbers with one of these right behind their digits. */
    DateRule next(String characters) {
        return new DateRule(number, starts, needs, lengths, characters, second, third, pattern, context, reader);
    }

    /** This rule, where a number of that many digits stands behind the first sign. */
    DateRule second(int least, int most) {
        return new DateRule(
                number, starts, needs, lengths, next, lengths(least, most), third, pattern, context, reader);
    }

    /** As {@link #second}, where a third number stands behind that one and a sign. */
    DateRule third(int least, int most) {
        return new DateRule(
                number, starts, needs, lengths, next, lengths(least, most), Third.WANTED, pattern, context, reader);
    }

    /** This rule, where no third number stands right behind a second and its sign. */
    DateRule notThird() {
        return new DateRule(number, starts, needs, lengths, next, second, Third.REFUSED, pattern, context, reader);
    }

    private static int lengths(int least, int most) {
        int bits = 0;
        for (int length = least; length <= most; length++) {
            bits |= 1 << length;
        }
        return bits;
    }

    /**
     * Whether it may match in a text of those parts, at a number of that many digits.
     *
     * @param behind of how many digits the number behind the first sign is, or -1 where it is a word that begins there
     * @param more whether a sign and a number stand behind that
     * @param close whether they stand right behind it
     * @param following the character behind the digits, or behind the first of a word
     */
    public boolean mayMatch(int parts, int digits, int behind, boolean more, boolean close, char following) {
        return (needs & ~parts) == 0
                && has(lengths, digits)
                && (behind < 0 || has(second, behind))
                && (next.isEmpty() || next.indexOf(following) >= 0)
                && (third == Third.ANY || (third == Third.WANTED ? more : !close));
    }

    private static boolean has(int lengths, int length) {
        return (lengths >> Math.min(length, Integer.SIZE - 1) & 1) != 0;
    }
}
