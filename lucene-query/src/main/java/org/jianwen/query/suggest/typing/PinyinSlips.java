package org.jianwen.query.suggest.typing;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Undoes a slip of the hand in pinyin, where syllables come of it: two letters that changed places (beijign), one too many
 * (zhongguao), one of the key beside (shamghai). Stateless; may be shared by threads.
 */
public final class PinyinSlips {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST = 24;

    /** The keys of a keyboard; those beside a key stand before and behind it, and above and below it. */
    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl ", "zxcvbnm   ");

    private PinyinSlips() {}

    /** What letters from a to z may have been meant as, the likeliest first. */
    public static List<String> of(String letters) {
        if (letters.length() < SHORTEST || letters.length() > LONGEST) {
            return List.of();
        }
        Set<String> meant = new LinkedHashSet<>();
        for (int at = 0; at + 1 < letters.length(); at++) {
            String turned =
                    letters.substring(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.substring(at + 2);
            meant.add(turned);
        }
        for (int at = 0; at < letters.length(); at++) {
            meant.add(letters.substring(0, at) + letters.substring(at + 1));
        }
        for (int at = 0; at < letters.length(); at++) {
            for (char key : beside(letters.charAt(at)).toCharArray()) {
                meant.add(letters.substring(0, at) + key + letters.substring(at + 1));
            }
        }
        meant.remove(letters);
        return meant.stream().filter(PinyinSlips::areSyllables).limit(MOST).toList();
    }

    private static String beside(char letter) {
        StringBuilder beside = new StringBuilder();
        for (int row = 0; row < KEYS.size(); row++) {
            int at = KEYS.get(row).indexOf(letter);
            for (int[] way : at < 0 ? new int[0][] : new int[][] {{0, -1}, {0, 1}, {-1, 0}, {-1, 1}, {1, -1}, {1, 0}}) {
                int other = row + way[0];
                int place = at + way[1];
                boolean key = other >= 0
                        && other < KEYS.size()
                        && place >= 0
                        && place < KEYS.get(other).length();
                if (key && KEYS.get(other).charAt(place) != ' ') {
                    beside.append(KEYS.get(other).charAt(place));
                }
            }
        }
        return beside.toString();
    }

    private static boolean areSyllables(String letters) {
        BitSet ends = new BitSet();
        ends.set(0);
        for (int at = ends.nextSetBit(0); at >= 0 && at < letters.length(); at = ends.nextSetBit(at + 1)) {
            for (int end = at + 1; end <= Math.min(letters.length(), at + LONGEST_SYLLABLE); end++) {
                if (!Pinyin.withReading(letters.substring(at, end)).isEmpty()) {
                    ends.set(end);
                }
            }
        }
        return ends.get(letters.length());
    }
}
