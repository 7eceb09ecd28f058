package org.jianwen.article.page.layout.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of two characters or more, each with a value, found at a place of a text without regard to case.
 *
 * <p>Most places cost one look into a set that says which pairs of characters may begin a phrase, and most of the others one
 * into a set of threes.
 */
final class Phrases<V> {
    /** The third character of a phrase of two. */
    private static final char ANY = 0;

    private final HashBits pairs = new HashBits();
    private final HashBits threes = new HashBits();

    /** The pairs that open a phrase, and those one character further in. */
    private final HashBits eitherPair = new HashBits();

    /** A phrase of three characters or more has one of its first two pairs at every second place. */
    private int step = 2;

    private final Map<Integer, List<Map.Entry<String, V>>> byPair = new HashMap<>();

    void add(String phrase, V value) {
        char first = lower(phrase.charAt(0));
        char second = lower(phrase.charAt(1));
        addPair(pairs, phrase, 0);
        addPair(eitherPair, phrase, 0);
        if (phrase.length() == 2) {
            step = 1;
        } else {
            addPair(eitherPair, phrase, 1);
        }
        threes.add(three(pair(first, second), phrase.length() == 2 ? ANY : lower(phrase.charAt(2))));
        byPair.computeIfAbsent(pair(first, second), pair -> new ArrayList<>()).add(Map.entry(phrase, value));
    }

    private static void addPair(HashBits pairs, String phrase, int at) {
        char first = lower(phrase.charAt(at));
        char second = lower(phrase.charAt(at + 1));
        for (char one : new char[] {first, Character.toUpperCase(first)}) {
            pairs.add(pair(one, second));
            pairs.add(pair(one, Character.toUpperCase(second)));
        }
    }

    /** The phrases that begin at index {@code i}, in the order in which they were added. */
    List<Map.Entry<String, V>> at(String text, int i) {
        if (i + 1 >= text.length() || !pairs.mayHold(pair(text.charAt(i), text.charAt(i + 1)))) {
            return List.of();
        }
        int pair = pair(lower(text.charAt(i)), lower(text.charAt(i + 1)));
        boolean longer = i + 2 < text.length() && threes.mayHold(three(pair, lower(text.charAt(i + 2))));
        return longer || threes.mayHold(three(pair, ANY)) ? of(pair, text, i) : List.of();
    }

    private List<Map.Entry<String, V>> of(int pair, String text, int i) {
        List<Map.Entry<String, V>> found = new ArrayList<>(2);
        for (Map.Entry<String, V> phrase : byPair.getOrDefault(pair, List.of())) {
            if (text.regionMatches(true, i, phrase.getKey(), 0, phrase.getKey().length())) {
                found.add(phrase);
            }
        }
        return found;
    }

    /** The first index from {@code from} on where a phrase begins, or -1. */
    int find(String text, int from) {
        for (int i = from + step - 1; i + 1 < text.length(); i += step) {
            if (eitherPair.mayHold(pair(text.charAt(i), text.charAt(i + 1)))) {
                for (int at = i + 1 - step; at <= i; at++) {
                    if (!at(text, at).isEmpty()) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    /** Whether the text has phrases at {@code wanted} places or more. */
    boolean in(String text, int wanted) {
        int found = 0;
        for (int i = find(text, 0); i >= 0 && found < wanted; i = find(text, i + 1)) {
            found++;
        }
        return found >= wanted;
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private static int three(int pair, char third) {
        return 31 * pair + third;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
