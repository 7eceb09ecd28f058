package org.jianwen.analysis.fold;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The signs for a zero between Han numerals: 二〇二四, 二零二四, 二0二四, 二O二四. Stateless; may be shared by threads.
 */
final class ZeroSigns {

    private static final String ZEROS = "〇零0o";
    private static final String NUMERALS = "一二三四五六七八九十百千万亿";

    private ZeroSigns() {}

    /** Gives a folded text, then the same with another sign for its zeros. Takes time linear in its length. */
    static List<String> of(String folded) {
        BitSet zeros = zeros(folded);
        if (zeros.isEmpty()) {
            return List.of(folded);
        }
        Set<String> spellings = new LinkedHashSet<>(List.of(folded));
        for (int i = 0; i < ZEROS.length(); i++) {
            StringBuilder spelling = new StringBuilder(folded);
            char zero = ZEROS.charAt(i);
            zeros.stream().forEach(at -> spelling.setCharAt(at, zero));
            spellings.add(spelling.toString());
        }
        return List.copyOf(spellings);
    }

    /**
     * Whether signs stand for zeros. They do beside a Han numeral, as in 二○二四, and where several stand by themselves, as in
     * 零零后. In a number of digits they do not. Letters do between numerals only.
     */
    private static boolean areZeros(String signs, char before, char behind) {
        if (Character.isDigit(before) || Character.isDigit(behind)) {
            return false;
        }
        boolean left = NUMERALS.indexOf(before) >= 0;
        boolean right = NUMERALS.indexOf(behind) >= 0;
        if (signs.indexOf('o') >= 0) {
            return left && (right || behind == '年');
        }
        return left || right || signs.length() > 1 && ".:,-/".indexOf(before) < 0;
    }

    /** Where signs for a zero stand. */
    private static BitSet zeros(String text) {
        BitSet zeros = new BitSet();
        for (int from = 0; from < text.length(); from++) {
            int to = from;
            while (to < text.length() && ZEROS.indexOf(text.charAt(to)) >= 0) {
                to++;
            }
            if (to > from) {
                char before = from > 0 ? text.charAt(from - 1) : ' ';
                char behind = to < text.length() ? text.charAt(to) : ' ';
                zeros.set(from, areZeros(text.substring(from, to), before, behind) ? to : from);
                from = to;
            }
        }
        return zeros;
    }
}
