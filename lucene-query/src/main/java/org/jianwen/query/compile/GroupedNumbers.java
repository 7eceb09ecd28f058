package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Long numbers whose digits are written in groups: 978-7-5366-9293-0 and 9787536692930, 138 0013 8000 and 13800138000. Shorter
 * ones with a sign mean something else with it: 3-1, 2024-03. Stateless; may be shared by threads.
 */
final class GroupedNumbers {

    /** So many digits have the shortest such numbers: those of telephones, and of books before 2007. */
    private static final int SHORTEST = 10;

    /** So many have the longest: those of cards. */
    private static final int LONGEST = 19;

    /** A number of four to nine digits, and what stands around it: ￥7999, 1234.56亿, 3000米. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{IsLatin}\\d.,:/-])(\\p{Sc}?)([1-9]\\d{3,8})(\\.\\d{1,2})?(?![\\d.,:/-])(\\p{IsHan}?)");

    /** What makes a number the name of a year or of a thing. */
    private static final String NAMING = "年号届";

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");

    private static final String CHINA = "+86";

    /** So many digits the publisher's number of a book of China has, by the first digit of it. */
    private static final String PUBLISHERS = "2333444456";

    private static final String CHINESE_BOOK = "9787";
    private static final int BOOK = 13;

    private GroupedNumbers() {}

    /** Whether a text is one long number in groups that hyphens join. */
    static boolean isGrouped(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= SHORTEST && text.chars().allMatch(c -> Character.isDigit(c) || isHyphen((char) c));
    }

    private static boolean isHyphen(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** The groups of one long number that words begin with, as of 138 0013 8000 or 020-8888 6666; none if they are no such number. */
    static List<String> beginning(List<String> words) {
        int end = 0;
        int digits = 0;
        boolean telephone = words.getFirst().startsWith("+") || words.getFirst().startsWith("0");
        for (String word : words) {
            String code = end == 0 && word.startsWith("+") ? word.substring(1) : word;
            String plain = telephone ? withoutHyphens(code) : code;
            if (plain.isEmpty() || !plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
                break;
            }
            digits += plain.length();
            end++;
        }
        return end > 1 && digits >= SHORTEST && digits <= LONGEST ? words.subList(0, end) : List.of();
    }

    private static String withoutHyphens(String text) {
        return HYPHEN.matcher(text).replaceAll("");
    }

    /** A number in groups as one, with and without the country's code that stands before it. */
    static List<String> joined(List<String> groups) {
        String first = withoutHyphens(groups.getFirst());
        String rest = withoutHyphens(String.join("", groups.subList(1, groups.size())));
        return first.startsWith("+") ? List.of(rest, first.substring(1) + rest) : List.of(first + rest);
    }

    /** The ways in which a number of so many digits is written in groups; none for what is no such number. */
    static List<String> of(String text) {
        List<String> grouped = new ArrayList<>();
        String whole = text.startsWith("+") ? withoutHyphens(text) : text;
        if (!whole.equals(text) && isGrouped(whole.substring(1))) {
            grouped.add(whole);
            grouped.addAll(of(whole));
            return grouped;
        }
        if (text.startsWith(CHINA) && text.length() > CHINA.length() + SHORTEST) {
            String national = text.substring(CHINA.length());
            of(national).forEach(number -> grouped.addAll(List.of(number, CHINA + " " + number)));
            grouped.add(national);
            return grouped;
        }
        if (text.length() < SHORTEST || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return thousands(text);
        }
        if (text.length() == BOOK && text.startsWith(CHINESE_BOOK)) {
            int publisher = PUBLISHERS.charAt(text.charAt(CHINESE_BOOK.length()) - '0') - '0';
            grouped.add(inGroups(text, 3, 1, publisher, BOOK - 5 - publisher, 1));
        } else if (text.startsWith("0") && text.length() <= 12) {
            grouped.add(inGroups(text, 4, text.length() - 4));
            grouped.add(inGroups(text, 3, text.length() - 3));
        } else if (text.startsWith("1") && text.length() == 11) {
            grouped.add(inGroups(text, 3, 4, 4));
        } else if (text.length() == SHORTEST) {
            grouped.add(inGroups(text, 3, 3, 4));
        } else if (text.length() == 16) {
            grouped.add(inGroups(text, 4, 4, 4, 4));
        }
        return grouped;
    }

    /** The text with commas in its numbers, where they count something. */
    private static List<String> thousands(String text) {
        String grouped = NUMBER.matcher(text)
                .replaceAll(number -> Matcher.quoteReplacement(
                        counts(number)
                                ? number.group().replace(number.group(2), inThousands(number.group(2)))
                                : number.group()));
        return grouped.equals(text) ? List.of() : List.of(grouped);
    }

    private static boolean counts(MatchResult number) {
        String behind = number.group(4);
        int value = Integer.parseInt(number.group(2));
        boolean year = value >= FIRST_YEAR && value <= LAST_YEAR;
        return behind.isEmpty() ? !year || !number.group(1).isEmpty() : !NAMING.contains(behind);
    }

    private static String inThousands(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private static String inGroups(String digits, int... lengths) {
        List<String> groups = new ArrayList<>();
        int at = 0;
        for (int length : lengths) {
            groups.add(digits.substring(at, at + length));
            at += length;
        }
        return String.join(" ", groups);
    }
}
