package org.jianwen.article.page.outline.line;

import java.util.List;
import java.util.Locale;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Finds text that has the shape of a date: 2022-09-16, 16/09/2022, 9月16日, 20220916, 33分钟前, September 16th, 二〇二二年九月.
 *
 * <p>It only says that a line is worth reading for its date, so it asks neither whether the day exists nor which it
 * is. Written out by hand because it runs over every short line of every page; a pattern took longer than the parser.
 */
final class DateShape {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String NUMERALS = "一二三四五六七八九十〇零○Ｏ";

    /** What years in Chinese numerals begin with. */
    private static final String YEAR_STARTS = "一二〇零○Ｏ九";

    /** The words that dates consist of, by kind. */
    static final ResourceTable WORDS = ResourceTable.of(DateShape.class::getResourceAsStream, "date-words.tsv", 2);

    private static final List<String> AGO = WORDS.words("ago");
    private static final List<String> LATELY = WORDS.words("lately");

    /** What the dates begin with that begin with neither a digit nor a letter. */
    private static final HashBits CHINESE = chinese();

    private DateShape() {}

    /** Where the first date from index {@code from} on begins, or -1. */
    static int find(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (endAt(text, i) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the date that begins at index {@code i} ends, or -1. */
    static int endAt(String text, int i) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return i > 0 && digit(text, i - 1) ? -1 : number(text, i);
        }
        if (c < '\u0080') {
            return letter(text, i) && (i == 0 || !letter(text, i - 1)) ? monthFirst(text, i) : -1;
        }
        if (!CHINESE.mayHold(c)) {
            return -1;
        }
        return YEAR_STARTS.indexOf(c) >= 0 ? chineseYear(text, i) : lately(text, i);
    }

    private static HashBits chinese() {
        HashBits starts = new HashBits();
        YEAR_STARTS.chars().forEach(starts::add);
        LATELY.forEach(word -> starts.add(word.charAt(0)));
        return starts;
    }

    private static int number(String text, int from) {
        int to = digits(text, from);
        int length = to - from;
        boolean century = text.startsWith("19", from) || text.startsWith("20", from);
        if (length == 8) {
            return century ? to : -1;
        }
        if (length == 4 && century || length == 3 && text.charAt(from) == '1') {
            return yearFirst(text, to);
        }
        return length <= 2 ? dayOrMonthFirst(text, to) : end(AGO, text, space(text, to));
    }

    private static int yearFirst(String text, int to) {
        int month = part(text, to, "-/.·•・年");
        int day = month < 0 ? -1 : part(text, month, "-/.·•・月");
        return day;
    }

    private static int dayOrMonthFirst(String text, int to) {
        int next = space(text, to);
        if (next == text.length()) {
            return -1;
        }
        switch (text.charAt(next)) {
            case '-', '/', '.' -> {
                int second = part(text, to, "-/.");
                return second < 0 ? -1 : yearOrClock(text, second);
            }
            case '月' -> {
                int day = part(text, to, "月");
                int end = day < 0 ? text.length() : space(text, day);
                return end < text.length() && text.charAt(end) == '日' ? end + 1 : year(text, end);
            }
            case '年' -> {
                return yearFirst(text, to);
            }
            case 's', 'n', 'r', 't' -> {
                int month = next == to && word(text, to) == to + 2 ? space(text, to + 2) : next;
                return month > to && isMonth(text, month) ? word(text, month) : -1;
            }
            default -> {
                int year = next > to ? year(text, next) : -1;
                return year > 0
                        ? part(text, year, "-/.")
                        : next > to && isMonth(text, next) ? word(text, next) : end(AGO, text, next);
            }
        }
    }

    /** Where the year that begins at an index ends, or -1. */
    private static int year(String text, int from) {
        boolean century = text.startsWith("19", from) || text.startsWith("20", from);
        return century && digits(text, from) - from == 4 ? from + 4 : -1;
    }

    /** After 16/09: a year, or after 09-16 a time of day, or after 22-03 a day. */
    private static int yearOrClock(String text, int to) {
        int next = space(text, to);
        if (next < text.length() && "-/.".indexOf(text.charAt(next)) >= 0) {
            int last = space(text, next + 1);
            int end = digits(text, last);
            boolean goesOn = end < text.length() && "-/.".indexOf(text.charAt(end)) >= 0;
            return end - last == 2 && !goesOn ? end : year(text, last);
        }
        int hour = digits(text, next);
        boolean clock = next > to && hour > next && hour < text.length() && text.charAt(hour) == ':';
        return clock && digits(text, hour + 1) - hour > 2 ? hour + 3 : -1;
    }

    /** Where one or two digits after a separator end, or -1. */
    private static int part(String text, int from, String separators) {
        int separator = space(text, from);
        if (separator == text.length() || separators.indexOf(text.charAt(separator)) < 0) {
            return -1;
        }
        int start = space(text, separator + 1);
        int end = digits(text, start);
        return end == start ? -1 : Math.min(end, start + 2);
    }

    /** Where the word that begins at an index ends, or -1 where none of these does. */
    private static int end(List<String> words, String text, int from) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return -1;
    }

    private static int lately(String text, int from) {
        int end = end(LATELY, text, from);
        boolean begins = from == 0
                || !Character.isIdeographic(text.charAt(from - 1))
                || "于於".indexOf(text.charAt(from - 1)) >= 0;
        boolean alone =
                end > 0 && begins && (end == text.length() || " |·".indexOf(text.charAt(end)) >= 0 || digit(text, end));
        return alone ? end : -1;
    }

    private static int chineseYear(String text, int from) {
        int year = numerals(text, from);
        if (year - from < 2 || year - from > 4 || year == text.length() || text.charAt(year) != '年') {
            return -1;
        }
        int month = numerals(text, year + 1);
        boolean whole = month > year + 1 && month < text.length() && text.charAt(month) == '月';
        return whole ? month + 1 : -1;
    }

    private static int monthFirst(String text, int from) {
        if (!isMonth(text, from)) {
            return -1;
        }
        int end = word(text, from);
        int next = end;
        while (next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == ' ')) {
            next++;
        }
        int day = digits(text, next);
        return next > end && day > next && day - next <= 2 ? day : -1;
    }

    private static boolean isMonth(String text, int from) {
        int length = word(text, from) - from;
        if (length < 3 || length > 9) {
            return false;
        }
        int month = MONTHS.indexOf(text.substring(from, from + 3).toLowerCase(Locale.ROOT));
        return month >= 0 && month % 3 == 0;
    }

    private static int word(String text, int from) {
        int to = from;
        while (to < text.length() && letter(text, to)) {
            to++;
        }
        return to;
    }

    private static int numerals(String text, int from) {
        int to = from;
        while (to < text.length() && NUMERALS.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && digit(text, to)) {
            to++;
        }
        return to;
    }

    private static int space(String text, int from) {
        return from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    }

    private static boolean digit(String text, int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean letter(String text, int i) {
        char c = text.charAt(i);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
