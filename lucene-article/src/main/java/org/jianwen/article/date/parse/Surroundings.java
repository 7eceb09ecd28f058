package org.jianwen.article.date.parse;

import java.util.regex.Pattern;
import org.jianwen.article.date.parse.clock.ZoneReader;
import org.jianwen.article.date.parse.form.DateRule;

/** What stands around a date in folded text, which must be as its rule wants it. Stateless; threads may share it. */
final class Surroundings {

    private static final Pattern FOLLOWS = Pattern.compile(" ?(?:来自|发自|by |from |via )");

    private Surroundings() {}

    /** Whether what follows can belong to a date; if not, there is no need to ask what stands beside it. */
    static boolean mayBeAlone(String folded, int to) {
        int behind = to;
        while (behind < folded.length() && !isWord(folded.charAt(behind))) {
            behind++;
        }
        return behind == folded.length() || BesideDate.mayBegin(folded, behind);
    }

    /** Whether a place is the beginning, or follows the end of a label or a time of the date. */
    static boolean mayBeLabelled(String folded, int end, int place) {
        int before = place - 1;
        while (before >= end && !isWord(folded.charAt(before)) && folded.charAt(before) != ':') {
            before--;
        }
        char c = before < end ? ':' : folded.charAt(before);
        return c < 128 || LabelWords.mayEnd(c) || ZoneReader.mayEnd(c);
    }

    /** Whether there is what a rule wants around a date, behind another that ends at {@code end}. */
    static boolean fit(DateRule.Context context, ParsedDate date, String folded, int end) {
        return switch (context) {
            case ANY -> true;
            case BOUND_BEHIND -> isBoundBehind(date, folded);
            case BOUND -> isBound(date, folded);
            case TIMED -> date.timed();
            case TIMED_OR_BOUND -> date.timed() || isBound(date, folded);
            case TIMED_OR_ALONE -> date.timed() || isAlone(date, folded, end);
            case TIMED_OR_DATELINE -> date.timed() || date.dateline();
            case ALONE -> isAlone(date, folded, end);
        };
    }

    private static boolean isBound(ParsedDate date, String folded) {
        boolean before =
                date.start() == 0 || date.label() != DateLabel.NONE || !isWord(folded.charAt(date.start() - 1));
        return before && isBoundBehind(date, folded);
    }

    private static boolean isBoundBehind(ParsedDate date, String folded) {
        return date.end() == folded.length()
                || !isWord(folded.charAt(date.end()))
                || LabelWords.behind(folded, date.end()) != DateLabel.NONE
                || FOLLOWS.matcher(folded).region(date.end(), folded.length()).lookingAt();
    }

    private static boolean isAlone(ParsedDate date, String folded, int end) {
        int before = date.start();
        while (date.label() == DateLabel.NONE && before > end && !isWord(folded.charAt(before - 1))) {
            before--;
        }
        int behind = date.end();
        while (behind < folded.length() && !isWord(folded.charAt(behind))) {
            behind++;
        }
        return behind == folded.length() && (date.label() != DateLabel.NONE || before == end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
