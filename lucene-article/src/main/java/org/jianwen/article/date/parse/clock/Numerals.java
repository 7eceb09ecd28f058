package org.jianwen.article.date.parse.clock;

import java.util.regex.Matcher;

/** Numbers as dates write them, in digits or in Chinese, after folding. Stateless; may be shared by threads. */
public final class Numerals {

    /** One or two digits, or Chinese up to 三十一. */
    public static final String SMALL = "(?:[0-9]{1,2}|[〇一二三四五六七八九十廿卅]{1,3})";

    /** Four digits from 1000 to 2999, or two; or the same in Chinese, where o and 0 may stand for 〇 (二oo五). */
    public static final String YEAR =
            "(?:[12][0-9]{3}|[0-9]{2}|[12一二][〇一二三四五六七八九o0-9]{3}|[一二]千[〇一二三四五六七八九十百]{0,6}|[〇一二三四五六七八九]{2})";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int MAX_LENGTH = 9;

    private Numerals() {}

    /**
     * The value of a number: digits, Chinese digits in a row (二〇二二), or Chinese with tens (廿一, 三十八, 一百一十一).
     *
     * @param text the folded number
     * @return its value, or -1 where it is not a number or longer than nine characters
     */
    public static int value(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return -1;
        }
        int value = 0;
        int digits = -1;
        for (char c : text.toCharArray()) {
            int unit = unit(c);
            if (unit > 0) {
                value += unit * (c == '十' || c == '百' || c == '千' ? Math.max(digits, digits == 0 ? 0 : 1) : 1);
                digits = -1;
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                return -1;
            }
            digits = Math.max(digits, 0) * 10 + digit;
        }
        return value + Math.max(digits, 0);
    }

    /** The value of a group of a match, or -1 where it took no part. */
    public static int value(Matcher match, String group) {
        String text = NamedGroups.of(match, group);
        return text == null ? -1 : value(text);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case 'o' -> 0;
            case '两' -> 2;
            case '元' -> 1;
            default -> DIGITS.indexOf(c);
        };
    }
}
