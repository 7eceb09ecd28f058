package org.jianwen.query.parse.syntax;

import java.util.regex.Pattern;

/** Dates in Chinese numerals: 二〇二四年四月 is 2024年4月. Stateless; threads may share it. */
public final class DateNumerals {
    private static final Pattern NUMERALS = Pattern.compile("[〇○◯零一二三四五六七八九十]+");
    private static final Pattern DATES =
            Pattern.compile("[〇○◯零一二三四五六七八九]{4}年" + "(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号號])?)?");
    private static final String DIGITS = "〇一二三四五六七八九";

    private DateNumerals() {}

    /** A text with digits in each date that has a year. */
    public static String inDates(String text) {
        return DATES.matcher(text).replaceAll(date -> in(date.group()));
    }

    /** A text with digits for every numeral. */
    static String in(String text) {
        return NUMERALS.matcher(text).replaceAll(numeral -> number(numeral.group()));
    }

    /** 二〇二四 is 2024, 十 is 10, 二十一 is 21. */
    private static String number(String numeral) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c != '十') {
                digits.append(Math.max(0, DIGITS.indexOf(c)));
            } else {
                digits.append(i == 0 ? "1" : "").append(i == numeral.length() - 1 ? "0" : "");
            }
        }
        return digits.toString();
    }
}
