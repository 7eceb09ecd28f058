package org.jianwen.index.article.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises lines that name a date, a source or an author; what the date is, others decide. */
final class Dateline {
    /** Bylines are shorter than this, in characters. */
    static final int LONGEST = 90;

    /** How much a line may say beside its date, in words, when it does not say what the date is. */
    private static final int MOST_WORDS = 20;

    private static final int LONGEST_WITHOUT_DATE = 40;

    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}"
            + "|\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:19|20)\\d\\d"
            + "|\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日"
            + "|(?i:\\b" + MONTH + "\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}\\s+" + MONTH + "\\b)"
            + "|[一二〇零○Ｏ九]{2,4}年[一二三四五六七八九十]{1,3}月"
            + "|\\d+\\s?(?:秒|分钟|分鐘|小时|小時|天)前|(?:刚刚|昨天|前天)(?=$|[\\s\\d|·])"
            + "|(?<!\\d)\\d{1,2}-\\d{1,2}\\s+\\d{1,2}:\\d\\d|(?<!\\d)(?:19|20)\\d{6}(?!\\d)");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern WHEN = Pattern.compile(
            "(?i)(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b|星期[一二三四五六日天]|周[一二三四五六日]|[上下]午|[ap]m\\b|[日时分秒時]");

    private Dateline() {}

    /** Whether a line names a date, a source or an author rather than telling something. */
    static boolean matches(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        boolean dated = dated(text);
        boolean labelled = labelled(text) || (dated && startsWithLabel(text));
        if ((!labelled && !dated) || (!(labelled && dated) && text.indexOf('。') >= 0)) {
            return false;
        }
        return dated ? labelled || words(text) <= MOST_WORDS : text.length() <= LONGEST_WITHOUT_DATE;
    }

    /** Whether a text has a date in it. */
    static boolean dated(String text) {
        return mayBeDated(text) && DATE.matcher(text).find();
    }

    /** Where the first date of a text ends, or -1. */
    static int dateEnd(String text) {
        Matcher date = DATE.matcher(text);
        return mayBeDated(text) && date.find() ? date.end() : -1;
    }

    /** The pattern is slow, and few lines have a digit before a separator, a month or 刚刚. */
    private static boolean mayBeDated(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' ? mayBeDatedAt(text, i) : c == '年' || c == '天' || c == '刚') {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeDatedAt(String text, int digit) {
        int next = digit + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        char c = next < text.length() ? text.charAt(next) : 0;
        char after = next + 1 < text.length() ? text.charAt(next + 1) : 0;
        return switch (c) {
            case '-', '/', '.' -> after == ' ' || Character.isDigit(after);
            case '年', '月', '秒', '分', '小', '天' -> true;
            default -> eightDigits(text, digit) || isMonth(text, next) || monthBefore(text, digit);
        };
    }

    private static boolean eightDigits(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to - from == 8;
    }

    /** Whether a foreign word begins like the name of a month. */
    private static boolean isMonth(String text, int from) {
        if (from + 3 > text.length() || text.charAt(from) > 'z') {
            return false;
        }
        int month = MONTHS.indexOf(text.substring(from, from + 3).toLowerCase(Locale.ROOT));
        return month >= 0 && month % 3 == 0;
    }

    private static boolean monthBefore(String text, int digit) {
        int to = digit;
        while (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '.')) {
            to--;
        }
        int from = to;
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && text.charAt(from - 1) <= 'z') {
            from--;
        }
        return to < digit && to > from && isMonth(text, from);
    }

    /** Whether a label stands before a colon or the like: 来源：, 发布时间:, 发表于, Posted by @. */
    static boolean labelled(String text) {
        for (int i = 0; i < text.length(); i++) {
            int end = Furniture.labelEnd(text, i);
            if (end >= 0 && closes(text, end)) {
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
    static boolean datesWords(String text) {
        return dated(text) && !labelled(text) && words(text) > 1;
    }

    /** Chinese characters, and foreign words for two each, that are not part of a date, a time or a weekday. */
    static int words(String text) {
        String rest = WHEN.matcher(DATE.matcher(text).replaceAll(" ")).replaceAll(" ");
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean han = Character.isIdeographic(c);
            boolean letter = Character.isLetter(c);
            words += han ? 1 : letter && !inWord ? 2 : 0;
            inWord = letter && !han;
        }
        return words;
    }
}
