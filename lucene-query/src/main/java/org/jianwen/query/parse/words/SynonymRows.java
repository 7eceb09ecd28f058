package org.jianwen.query.parse.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jianwen.analysis.character.CodePoints;
import org.jianwen.analysis.fold.FoldedText;

/**
 * Rows of words for one thing. Words are folded when something is looked for that begins as they do: a process that
 * asks once needs few of some thousand rows. Immutable; may be shared by threads.
 */
final class SynonymRows implements WordSet {

    private static final int NONE = -1;

    /** The words of all rows, one row behind the other. */
    private final List<String> words = new ArrayList<>();

    /** For each word, its row. */
    private final List<List<String>> rows = new ArrayList<>();

    /** Chains of words whose folds may begin alike: for the last bits of the first unit the first word, and then the next. */
    private final int[] heads;

    private final int[] next;
    private final Set<String> unasked;
    private final Map<Character, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Keeps the rows.
     *
     * @param unasked folded words for which nothing is found, though they may be found for others
     */
    SynonymRows(Collection<List<String>> rows, Set<String> unasked) {
        this.unasked = unasked;
        for (List<String> row : rows) {
            for (String word : row) {
                words.add(word);
                this.rows.add(row);
            }
        }
        next = new int[words.size()];
        heads = new int[Integer.highestOneBit(words.size()) * 2];
        Arrays.fill(heads, NONE);
        for (int i = words.size() - 1; i >= 0; i--) {
            int chain = chain(first(words.get(i)));
            next[i] = heads[chain];
            heads[chain] = i;
        }
    }

    private int chain(char first) {
        return first & heads.length - 1;
    }

    private static char first(String word) {
        char plain = CodePoints.foldPlain(word.charAt(0));
        String folded = plain == 0 ? fold(word) : "";
        return folded.isEmpty() ? plain : folded.charAt(0);
    }

    private static String fold(String text) {
        return FoldedText.of(text).text();
    }

    /** What is known of the words that begin with one character. */
    private record Bucket(Map<String, List<String>> rows, BitSet lengths, Set<String> beginnings) {

        static final Bucket EMPTY = new Bucket(Map.of(), new BitSet(), Set.of());
    }

    private Bucket bucket(String folded, int at) {
        char first = folded.charAt(at);
        return words.isEmpty() || heads[chain(first)] == NONE
                ? Bucket.EMPTY
                : buckets.computeIfAbsent(first, this::read);
    }

    private Bucket read(char first) {
        Bucket bucket = new Bucket(new HashMap<>(), new BitSet(), new HashSet<>());
        for (int i = heads[chain(first)]; i != NONE; i = next[i]) {
            String word = fold(words.get(i));
            boolean wanted = word.indexOf(first) == 0 && !unasked.contains(word);
            if (wanted && rows.get(i).stream().anyMatch(other -> !fold(other).equals(word))) {
                bucket.rows.merge(word, rows.get(i), SynonymRows::joined);
                bucket.lengths.set(word.length());
                int space = word.indexOf(' ');
                if (space > 0) {
                    bucket.beginnings.add(word.substring(0, space));
                }
            }
        }
        return bucket;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The words of all rows of a folded word, with itself; none if it has no row. */
    List<String> of(String folded) {
        return folded.isEmpty() ? List.of() : bucket(folded, 0).rows.getOrDefault(folded, List.of());
    }

    /** Whether a word of several parts begins with a folded word: new, of New York Times. */
    boolean begins(String folded) {
        return !folded.isEmpty() && bucket(folded, 0).beginnings.contains(folded);
    }

    @Override
    public int longest(String text, int at, IntPredicate ends) {
        Bucket bucket = bucket(text, at);
        int length = bucket.lengths.previousSetBit(text.length() - at);
        while (length > 0 && !(bucket.rows.containsKey(text.substring(at, at + length)) && ends.test(at + length))) {
            length = bucket.lengths.previousSetBit(length - 1);
        }
        return Math.max(length, 0);
    }
}
