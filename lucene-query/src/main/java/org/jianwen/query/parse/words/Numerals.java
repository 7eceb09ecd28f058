package org.jianwen.query.parse.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers before what they count, in digits or in Chinese numerals: 十九大 and 19大. So are 第十四届 and 第14届, 三月 and 3月, 两小时 and
 * 2小时; those up to 9,999. Stateless; may be shared by threads.
 */
public final class Numerals {

    private static final String ONES = "一二三四五六七八九";
    private static final String TENS = "十百千";

    /** What is counted or numbered. */
    private static final String UNIT = "(?:国集团|國集團|小时|小時|分钟|分鐘|公里|公斤|千米|中全会|中全會|[年月日号號届屆期集章条條季强強级級次天周週岁歲名位个個元块塊米斤吨噸倍层層"
            + "辆輛架艘台页頁篇节節轮輪版环環队隊项項楼樓步分秒点點时時大线線路场場回代本部间間类類种種组組家人国國手星万萬亿億])";

    /** What 一 does not count where it stands before it, or not as a number: 一点, 一时, 一家人, 一个. */
    private static final String NOT_COUNTED = "个個点點分秒时時大线線路场場回代本部间間类類种種组組家人国國步手星万萬亿億";

    private static final String NO_NUMERAL = "(?<![〇零一二三四五六七八九十百千万萬亿億两兩几幾数數点點])";

    private static final Pattern NUMBER = Pattern.compile("(第?)(?:(?<![\\p{IsLatin}\\d.,:/-])([1-9]\\d{0,3})(?!\\d)|"
            + NO_NUMERAL + "([一二三四五六七八九十两兩][〇零一二三四五六七八九十百千]*))([多余餘]?" + UNIT + ")?");

    private static final Pattern DIGITS = Pattern.compile("\\d");
    private static final int FIRST_YEAR = 1000;

    /** The most UTF-16 units of a text whose numbers are looked for otherwise, and the most of these. */
    private static final int MAX_LENGTH = 100;

    private static final int MAX_NUMBERS = 4;

    private Numerals() {}

    /** Finds the first {@value MAX_NUMBERS} numbers of a text that may be written otherwise, from the left; none in pasted ones. */
    public static List<Synonyms.Found> findIn(String text) {
        if (text.length() > MAX_LENGTH
                || text.chars().noneMatch(c -> c >= '1' && c <= '9' || ONES.indexOf(c) >= 0 || "十两兩".indexOf(c) >= 0)) {
            return List.of();
        }
        List<Synonyms.Found> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (found.size() < MAX_NUMBERS && number.find()) {
            boolean numbered = !number.group(1).isEmpty();
            String unit = number.group(4) == null ? "" : number.group(4);
            if (numbered || !unit.isEmpty()) {
                List<String> others = number.group(2) == null
                        ? digits(text, number, unit)
                        : numerals(Integer.parseInt(number.group(2)), numbered, unit);
                if (!others.isEmpty()) {
                    found.add(new Synonyms.Found(
                            number.start(),
                            number.end(),
                            others.stream()
                                    .map(other -> number.group(1) + other + unit)
                                    .toList()));
                }
            }
        }
        return found;
    }

    private static List<String> digits(String text, MatchResult number, String unit) {
        String numerals = number.group(3);
        boolean one = numerals.equals("一") && number.group(1).isEmpty();
        boolean counted = !one
                || NOT_COUNTED.indexOf(unit.charAt(0)) < 0
                        && (number.start() == 0 || "每这那這".indexOf(text.charAt(number.start() - 1)) < 0);
        boolean very = numerals.equals("十") && unit.equals("分");
        int value = counted && !very ? value(numerals) : 0;
        return value == 0 ? List.of() : List.of(Integer.toString(value));
    }

    /** 十 is 10, 二十一 is 21, 一百零五 is 105; 0 for what is no such number, as 一二三. */
    private static int value(String numerals) {
        int value = 0;
        int digit = 0;
        int unit = 10_000;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int ten = TENS.indexOf(c);
            if (ten >= 0) {
                int next = (int) Math.pow(10, ten + 1);
                if (next >= unit || digit == 0 && i > 0 && numerals.charAt(i - 1) != '零') {
                    return 0;
                }
                value += Math.max(1, digit) * next;
                unit = next;
                digit = 0;
            } else if (c == '零' || c == '〇') {
                if (digit != 0 || value == 0) {
                    return 0;
                }
            } else if (digit != 0) {
                return 0;
            } else {
                digit = c == '两' || c == '兩' ? 2 : ONES.indexOf(c) + 1;
            }
        }
        return value + digit;
    }

    private static List<String> numerals(int number, boolean numbered, String unit) {
        if (number >= FIRST_YEAR && unit.equals("年")) {
            return List.of(DIGITS.matcher(Integer.toString(number))
                    .replaceAll(digit ->
                            String.valueOf(("〇" + ONES).charAt(digit.group().charAt(0) - '0'))));
        }
        String spelled = spelled(number);
        boolean two = spelled.startsWith("二") && (number == 2 || number >= 200) && !numbered;
        return two && "月日号號届屆章".indexOf(unit.charAt(0)) < 0
                ? List.of(spelled, "两" + spelled.substring(1))
                : List.of(spelled);
    }

    /** 10 is 十, 21 is 二十一, 105 is 一百零五. */
    private static String spelled(int number) {
        StringBuilder spelled = new StringBuilder();
        boolean zero = false;
        for (int ten = TENS.length(); ten >= 0; ten--) {
            int digit = number / (int) Math.pow(10, ten) % 10;
            if (digit == 0) {
                zero = !spelled.isEmpty();
                continue;
            }
            spelled.append(zero ? "零" : "").append(ONES.charAt(digit - 1));
            spelled.append(ten > 0 ? TENS.substring(ten - 1, ten) : "");
            zero = false;
        }
        return number < 20 && number > 9 ? spelled.substring(1) : spelled.toString();
    }
}
