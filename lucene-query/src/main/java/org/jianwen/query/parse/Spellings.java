package org.jianwen.query.parse;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.ExactSpellings;

/**
 * The ways in which people write one word: 计划 and 計畫, 王明 and 王　明; and one name that mixes letters, digits and Han
 * characters: COVID-19, COVID19 and COVID 19; 歼-20 and 歼20.
 */
final class Spellings {

    private Spellings() {}

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
        if (!hasLatin(text)) {
            return spellings;
        }
        List<CharacterRuns.Run> runs = CharacterRuns.of(text);
        StringBuilder joined = new StringBuilder();
        StringBuilder broken = new StringBuilder();
        for (CharacterRuns.Run run : runs) {
            joined.append(run.text());
            broken.append(broken.isEmpty() ? "" : " ").append(breakUp(run.text()));
        }
        if (runs.size() > 1) {
            spellings.add(joined.toString());
        }
        if (runs.size() == 1 && !broken.toString().equals(joined.toString())) {
            spellings.add(broken.toString());
        }
        return spellings;
    }

    /** Whether there are ASCII letters or digits in a text. */
    static boolean hasLatin(String text) {
        return text.chars().anyMatch(Spellings::isLatinOrDigit);
    }

    /** Whether a text is ASCII letters or ASCII digits only. */
    static boolean isLatin(String text) {
        return !text.isEmpty() && text.chars().allMatch(Spellings::isLatinOrDigit);
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
