package org.jianwen.query.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.ExactSpellings;
import org.jianwen.analysis.FoldedText;
import org.jianwen.query.parse.syntax.DateNumerals;

/**
 * The ways in which people write one word: 计划 and 計畫, 王明 and 王　明; one name that mixes letters, digits and Han
 * characters: COVID-19, COVID19 and COVID 19; 歼-20 and 歼20; and dates in digits that are typed in numerals: 二〇二四年四月.
 */
final class SurfaceVariants {

    private static final Pattern THOUSANDS = Pattern.compile("[,，]\\d{3}(?!\\d)");

    private SurfaceVariants() {}

    /** A text as it was quoted: however its region spells it, and letter-spaced or not; first as it stands. */
    static List<String> quoted(String text) {
        return ExactSpellings.of(text);
    }

    /**
     * A text as it was quoted, joined, and broken wherever letters, digits and Han characters meet; without repetition,
     * and first as it stands.
     */
    static List<String> of(String text) {
        List<String> spellings = new ArrayList<>(quoted(text));
        String digits = DateNumerals.inDates(text);
        if (!digits.equals(text)) {
            spellings.add(digits);
        }
        if (!hasLatin(text)) {
            return spellings;
        }
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        StringBuilder joined = new StringBuilder();
        int end = -1;
        StringBuilder broken = new StringBuilder();
        for (CharacterRuns.Run run : runs) {
            joined.append(end < 0 ? "" : between(text, end, run.start())).append(run.text());
            end = run.end();
            broken.append(broken.isEmpty() ? "" : " ").append(breakUp(run.text()));
        }
        if (runs.size() > 1 && runs.size() > CharacterRuns.of(joined).size()) {
            spellings.add(joined.toString());
        }
        if (runs.size() == 1 && !broken.toString().equals(joined.toString())) {
            spellings.add(broken.toString());
        }
        return spellings;
    }

    /** What stays between two runs: nothing, but the mark between two numbers, unless it only parts thousands. */
    private static String between(String text, int from, int to) {
        boolean numbers = isDigit(text, from - 1) && isDigit(text, to);
        boolean thousands = THOUSANDS.matcher(text).region(from, text.length()).lookingAt();
        return numbers && !thousands ? text.substring(from, to) : "";
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    /** A folded run as it breaks where letters, digits and other characters meet. */
    static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= run.length(); i++) {
            if (i == run.length() || script(run.charAt(i - 1)) != script(run.charAt(i))) {
                pieces.add(run.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }

    /** Whether there are Latin letters or digits in a text, of whatever width. */
    static boolean hasLatin(String text) {
        return narrow(text).chars().anyMatch(SurfaceVariants::isLatinOrDigit);
    }

    /** Whether a text is Latin letters or digits only, of whatever width. */
    static boolean isLatin(String text) {
        return !text.isEmpty() && narrow(text).chars().allMatch(SurfaceVariants::isLatinOrDigit);
    }

    private static String narrow(String text) {
        return text.chars().anyMatch(SurfaceVariants::isOtherLatin)
                ? FoldedText.of(text).text()
                : text;
    }

    /** Full-width letters, digits and signs, letters with accents, and several in one. */
    private static boolean isOtherLatin(int c) {
        return c >= 'ﬀ' && c <= 'ﬆ'
                || c >= '！' && c <= '～'
                || c >= 'À' && c <= '\u024f'
                || c >= '\u1e00' && c <= '\u1eff';
    }

    private static String breakUp(String run) {
        StringBuilder broken = new StringBuilder();
        int before = -1;
        for (int i = 0; i < run.length(); i++) {
            int kind = kind(run.charAt(i));
            if (before >= 0 && kind != before && kind >= 0) {
                broken.append(' ');
            }
            broken.append(run.charAt(i));
            before = kind;
        }
        return broken.toString();
    }

    private static int script(char c) {
        return Math.abs(kind(c)) == 1 && !isLatinOrDigit(c) ? 2 : kind(c);
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 0;
        }
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        return Character.isIdeographic(c) ? 2 : -1;
    }

    private static boolean isLatinOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
