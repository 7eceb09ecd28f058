package org.jianwen.analysis.fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jianwen.analysis.table.ResourceTable;

/**
 * The spellings that a text has in different regions, where no fold may make them one: 计划 and 計畫, 沉默 and 沈默, for 画
 * is a picture and 沈 a name. A table of words decides. Stateless; may be shared by threads.
 */
final class RegionalSpellings {

    /** Up to so many combinations are all tried; of more, all as simplified text writes it and all as other text does. */
    private static final int MAX_COMBINATIONS = 12;

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
        Map<Integer, Set<Character>> places = places(folded);
        if (places.isEmpty()) {
            return List.of();
        }
        Set<String> spellings = new LinkedHashSet<>(List.of(folded));
        if (combinations(places) <= MAX_COMBINATIONS) {
            places.forEach((at, choices) -> List.copyOf(spellings)
                    .forEach(spelling -> choices.forEach(c -> spellings.add(with(spelling, at, c)))));
        } else {
            char[] simplified = folded.toCharArray();
            char[] other = folded.toCharArray();
            places.forEach((at, choices) -> {
                Iterator<Character> inOrder = choices.iterator();
                simplified[at] = inOrder.next();
                other[at] = inOrder.next();
            });
            spellings.add(new String(simplified));
            spellings.add(new String(other));
        }
        spellings.remove(folded);
        return List.copyOf(spellings);
    }

    private static int combinations(Map<Integer, Set<Character>> places) {
        int combinations = 1;
        for (Set<Character> choices : places.values()) {
            combinations *= choices.size();
            if (combinations > MAX_COMBINATIONS) {
                break;
            }
        }
        return combinations;
    }

    private static String with(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at + 1);
    }

    /**
     * Where spellings differ, and by which characters, that of simplified text first; words go before single characters,
     * and those that keep a character before both.
     */
    private static Map<Integer, Set<Character>> places(String text) {
        Map<Integer, Set<Character>> places = new TreeMap<>();
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
                        add(at, word, spelling, places);
                    }
                }
            }
            if (OTHERS.containsKey(text.substring(at, at + 1)) && isInWord(text, at)) {
                single.add(at);
            }
        }
        for (int at : single) {
            if (!places.containsKey(at) && !kept.get(at)) {
                String one = text.substring(at, at + 1);
                OTHERS.get(one).forEach(other -> add(at, one, other, places));
            }
        }
        return places;
    }

    private static void add(int at, String word, String spelling, Map<Integer, Set<Character>> places) {
        String simplified = SIMPLIFIED.contains(word) ? word : spelling;
        String other = SIMPLIFIED.contains(word) ? spelling : word;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != spelling.charAt(i)) {
                Set<Character> choices = places.computeIfAbsent(at + i, key -> new LinkedHashSet<>());
                choices.add(simplified.charAt(i));
                choices.add(other.charAt(i));
            }
        }
    }

    /** A character alone is looked for as it stands. */
    private static boolean isInWord(String text, int at) {
        return at > 0 && Character.isIdeographic(text.charAt(at - 1))
                || at + 1 < text.length() && Character.isIdeographic(text.charAt(at + 1));
    }
}
