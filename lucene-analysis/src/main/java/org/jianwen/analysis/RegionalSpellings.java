package org.jianwen.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianwen.analysis.table.ResourceTable;

/**
 * The spellings that a text has in different regions, where no fold may make them one: 计划 and 計畫, 沉默 and 沈默, for 画
 * is a picture and 沈 a name. A table of words decides. Stateless; may be shared by threads.
 */
final class RegionalSpellings {

    /** Up to so many places are tried in all combinations; of more, all as in one region and all as in the other. */
    private static final int MAX_PLACES = 3;

    private static final Map<String, Set<String>> OTHERS = new HashMap<>();
    private static final Set<String> SIMPLIFIED = new LinkedHashSet<>();
    private static final BitSet BEGINNINGS = new BitSet();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (List<String> row : ResourceTable.of(RegionalSpellings.class::getResourceAsStream, "regional.tsv", 2)) {
            String simplified = row.get(0);
            String other = row.get(1);
            SIMPLIFIED.add(simplified);
            put(simplified, other);
            put(other, simplified);
            longest = Math.max(longest, simplified.length());
        }
        LONGEST = longest;
    }

    private RegionalSpellings() {}

    private static void put(String from, String to) {
        OTHERS.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
        BEGINNINGS.set(from.charAt(0));
    }

    /**
     * The other spellings of a folded text, without repetition and without the text's own; none for most texts. Takes
     * time linear in its length.
     */
    static List<String> of(String folded) {
        char[] simplified = folded.toCharArray();
        char[] other = folded.toCharArray();
        BitSet places = places(folded, simplified, other);
        if (places.isEmpty()) {
            return List.of();
        }
        Set<String> spellings = new LinkedHashSet<>();
        if (places.cardinality() <= MAX_PLACES) {
            combine(folded.toCharArray(), places.nextSetBit(0), places, simplified, other, spellings);
        } else {
            spellings.add(new String(simplified));
            spellings.add(new String(other));
        }
        spellings.remove(folded);
        return List.copyOf(spellings);
    }

    private static void combine(
            char[] text, int at, BitSet places, char[] simplified, char[] other, Set<String> spellings) {
        if (at < 0) {
            spellings.add(new String(text));
            return;
        }
        int next = places.nextSetBit(at + 1);
        for (char c : new char[] {simplified[at], other[at]}) {
            text[at] = c;
            combine(text, next, places, simplified, other, spellings);
        }
    }

    /** Where spellings differ; words go before single characters, and those that keep a character before both. */
    private static BitSet places(String text, char[] simplified, char[] other) {
        BitSet words = new BitSet();
        BitSet kept = new BitSet();
        List<Integer> single = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (!BEGINNINGS.get(text.charAt(at))) {
                continue;
            }
            for (int length = Math.min(LONGEST, text.length() - at); length > 1; length--) {
                String word = text.substring(at, at + length);
                for (String spelling : OTHERS.getOrDefault(word, Set.of())) {
                    if (spelling.equals(word)) {
                        kept.set(at, at + length);
                    } else {
                        mark(at, word, spelling, words, simplified, other);
                    }
                }
            }
            if (OTHERS.containsKey(text.substring(at, at + 1)) && isInWord(text, at)) {
                single.add(at);
            }
        }
        for (int at : single) {
            if (!words.get(at) && !kept.get(at)) {
                String one = text.substring(at, at + 1);
                mark(at, one, OTHERS.get(one).iterator().next(), words, simplified, other);
            }
        }
        return words;
    }

    private static void mark(int at, String word, String spelling, BitSet places, char[] simplified, char[] other) {
        boolean isSimplified = SIMPLIFIED.contains(word);
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != spelling.charAt(i)) {
                places.set(at + i);
                simplified[at + i] = isSimplified ? word.charAt(i) : spelling.charAt(i);
                other[at + i] = isSimplified ? spelling.charAt(i) : word.charAt(i);
            }
        }
    }

    /** A character alone is looked for as it stands. */
    private static boolean isInWord(String text, int at) {
        return at > 0 && Character.isIdeographic(text.charAt(at - 1))
                || at + 1 < text.length() && Character.isIdeographic(text.charAt(at + 1));
    }
}
