package org.jianwen.article.page.outline.line;

import java.util.List;
import java.util.Locale;

/**
 * Recognises lines that name a date, a source or an author; what the date is, others decide. Threads may share it; it has no
 * state.
 */
public final class Dateline {
    /** Bylines are shorter than this, in characters. */
    static final int LONGEST = 90;

    /** How much a line may say beside its date, in words, when it does not say what the date is. */
    private static final int MOST_WORDS = 20;

    private static final int LONGEST_WITHOUT_DATE = 40;

    private static final List<String> WEEKDAYS = DateShape.WORDS.words("weekday");

    private Dateline() {}

    /** Whether a line names a date, a source or an author rather than telling something. */
    public static boolean matches(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        boolean dated = dated(text);
        if (!dated && (text.length() > LONGEST_WITHOUT_DATE || text.indexOf('。') >= 0)) {
            return false;
        }
        boolean labelled = labelled(text) || (dated && startsWithLabel(text));
        return labelled || (dated && text.indexOf('。') < 0 && words(text) <= MOST_WORDS);
    }

    /** Whether a text has a date in it. */
    public static boolean dated(String text) {
        return DateShape.find(text, 0) >= 0;
    }

    /** Where the first date of a text begins, or -1. */
    public static int dateStart(String text) {
        return DateShape.find(text, 0);
    }

    /** Where the first date of a text ends, or -1. */
    public static int dateEnd(String text) {
        int start = DateShape.find(text, 0);
        return start < 0 ? -1 : DateShape.endAt(text, start);
    }

    /** Whether a label stands before a colon or the like: 来源：, 发布时间:, 发表于, Posted by @. */
    public static boolean labelled(String text) {
        for (int i = Furniture.label(text, 0); i >= 0; i = Furniture.label(text, i + 1)) {
            if (closes(text, Furniture.labelEnd(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(String text, int from) {
        int next = from;
        while (next < text.length() && " 时间時間日期机关機關人".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && ":：@|于於在".indexOf(text.charAt(next)) >= 0;
    }

    private static boolean startsWithLabel(String text) {
        return Furniture.labelEnd(text, 0) >= 0 || (text.length() > 1 && Furniture.labelEnd(text, 1) >= 0);
    }

    /** Whether a line has a date and words beside it, but nothing that says what the date is. */
    public static boolean datesWords(String text) {
        return dated(text) && !labelled(text) && words(text) > 1;
    }

    /** Chinese characters, and foreign words for two each, that are not part of a date, a time or a weekday. */
    public static int words(String text) {
        int words = 0;
        int i = 0;
        while (i < text.length()) {
            int dateEnd = DateShape.endAt(text, i);
            char c = text.charAt(i);
            if (dateEnd > i) {
                i = dateEnd;
            } else if (text.startsWith("星期", i) || text.startsWith("上午", i) || text.startsWith("下午", i)) {
                i += c == '星' ? 3 : 2;
            } else if (Character.isIdeographic(c)) {
                words += "日时分秒時".indexOf(c) < 0 ? 1 : 0;
                i++;
            } else if (Character.isLetter(c)) {
                int end = wordEnd(text, i);
                words += isWhen(text.substring(i, end)) ? 0 : 2;
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to)) && !Character.isIdeographic(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isWhen(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean weekday = lower.length() >= 3 && WEEKDAYS.contains(lower.substring(0, 3));
        return (weekday && (lower.length() == 3 || lower.endsWith("day"))) || lower.equals("am") || lower.equals("pm");
    }
}
