package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * Long numbers whose digits are written in groups: 978-7-5366-9293-0 and 9787536692930, 138 0013 8000 and 13800138000. Shorter
 * ones with a sign mean something else with it: 3-1, 2024-03. Stateless; may be shared by threads.
 */
final class GroupedNumbers {

    /** So many digits have the shortest such numbers: those of telephones, and of books before 2007. */
    private static final int SHORTEST = 10;

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

    /** The ways in which a number of so many digits is written in groups; none for what is no such number. */
    static List<String> of(String text) {
        boolean digits = text.length() >= SHORTEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        List<String> grouped = new ArrayList<>();
        if (!digits) {
            return grouped;
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
