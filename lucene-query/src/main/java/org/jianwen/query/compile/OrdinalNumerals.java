package org.jianwen.query.compile;

import java.util.regex.Pattern;

/**
 * The numbers in names, which are written in digits or in Chinese numerals: 神舟十三号 and 神舟13号, 第十四届 and 第14届, 地铁一号线 and
 * 地铁1号线. Those up to 99. Stateless; may be shared by threads.
 */
final class OrdinalNumerals {

    private static final String NUMERALS = "一二三四五六七八九";
    private static final String COUNTED = "(?=[号號届屆期集章条條季强強级級])";
    private static final String NUMBER = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    /** What may stand before such a number: 第, or the rest of a name, and no other numeral. */
    private static final Pattern IN_NUMERALS =
            Pattern.compile("(?<=\\p{IsHan})(?<![〇零一二三四五六七八九十百千万萬亿億两兩几幾数數点點每这這那])" + NUMBER + COUNTED);

    private static final Pattern IN_DIGITS = Pattern.compile("(?<=\\p{IsHan})(?<!月)[1-9]\\d?" + COUNTED);

    private OrdinalNumerals() {}

    /** A text with digits for numerals or, if it has none, numerals for digits; as it is if it has neither. */
    static String other(String text) {
        String digits = IN_NUMERALS.matcher(text).replaceAll(number -> digits(number.group()));
        return digits.equals(text) ? IN_DIGITS.matcher(text).replaceAll(number -> numerals(number.group())) : digits;
    }

    /** 十 is 10, 十三 is 13, 二十一 is 21. */
    private static String digits(String number) {
        int ten = number.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : value(number.charAt(0));
        int ones = ten == number.length() - 1 ? 0 : value(number.charAt(number.length() - 1));
        return Integer.toString(10 * tens + ones);
    }

    private static int value(char numeral) {
        return NUMERALS.indexOf(numeral) + 1;
    }

    private static String numerals(String digits) {
        int number = Integer.parseInt(digits);
        int tens = number / 10;
        int ones = number % 10;
        String first = tens == 0 ? "" : tens == 1 ? "十" : NUMERALS.charAt(tens - 1) + "十";
        return ones == 0 ? first : first + NUMERALS.charAt(ones - 1);
    }
}
