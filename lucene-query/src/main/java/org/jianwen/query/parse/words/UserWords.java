package org.jianwen.query.parse.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Words that a user wants kept whole, such as new names: 生椰拿铁. They take effect on the next request, without writing
 * anything to the index: a word that was added is one unit of what was typed, and articles that have it whole rank
 * above those that only have its parts. In whatever script, width and case it is typed. Immutable; may be shared by
 * threads.
 */
public final class UserWords {

    /** No words. */
    public static final UserWords NONE = new UserWords(Set.of());

    /** The most words. */
    public static final int MAX_WORDS = 1_000_000;

    /** The longest word, in characters. */
    public static final int MAX_LENGTH = 60;

    private final Set<String> words;

    /** For the first character of a word, the lengths of words that begin so. */
    private final Map<Integer, BitSet> lengths = new HashMap<>();

    private UserWords(Set<String> folded) {
        this.words = folded;
        for (String word : folded) {
            lengths.computeIfAbsent(word.codePointAt(0), c -> new BitSet()).set(word.length());
        }
    }

    /**
     * These words; blank ones are left out.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_WORDS}, or one is longer than
     *     {@value #MAX_LENGTH} characters
     */
    public static UserWords of(Collection<String> words) {
        if (Objects.requireNonNull(words, "the words are null: pass none").size() > MAX_WORDS) {
            throw new IllegalArgumentException(
                    words.size() + " words, at most " + MAX_WORDS + " are taken: leave out what the segmenter knows");
        }
        Set<String> folded = new HashSet<>();
        for (String word : words) {
            String one = FoldedText.of(word.strip()).text();
            checkLength(one, word.strip());
            if (!one.isEmpty()) {
                folded.add(one);
            }
        }
        return new UserWords(Set.copyOf(folded));
    }

    /** The words, folded, in no order. */
    public Set<String> words() {
        return words;
    }

    static void checkLength(String folded, String typed) {
        if (folded.codePointCount(0, folded.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("the word " + Quoted.of(typed) + " has more than " + MAX_LENGTH
                    + " characters: add the names in it one by one");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserWords that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** The number of words, and their fingerprint. */
    @Override
    public String toString() {
        return words.size() + " words, " + words.hashCode();
    }

    /** Where in a text a word stands. */
    record Found(int start, int end) {}

    /** The words that stand in a text, in order, none overlapping: from the left, each time the longest. */
    List<Found> in(String text) {
        return words.isEmpty() ? List.of() : in(text, start -> true, end -> true, List.of(this::longest));
    }

    /**
     * The same, of the words of several sets, which begin and end at places that will do; never within a character that is
     * folded to several, as ß is to ss: in ßARS there is no sars.
     */
    static List<Found> in(String text, IntPredicate starts, IntPredicate ends, List<? extends WordSet> sets) {
        FoldedText folded = FoldedText.of(text);
        String all = folded.text();
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < all.length(); ) {
            int from = folded.originalStart(at);
            boolean begins = parts(folded, at) && starts.test(from);
            IntPredicate fits = to -> parts(folded, to) && ends.test(folded.originalEnd(to - 1));
            int length = begins ? longest(sets, all, at, fits) : 0;
            if (length > 0) {
                found.add(new Found(from, folded.originalEnd(at + length - 1)));
            }
            at += length > 0 ? length : Character.charCount(all.codePointAt(at));
        }
        return found;
    }

    /** Whether a place of a folded text stands between two characters of the original. */
    private static boolean parts(FoldedText folded, int at) {
        return at == 0 || at == folded.text().length() || folded.originalStart(at) >= folded.originalEnd(at - 1);
    }

    private static int longest(List<? extends WordSet> sets, String text, int at, IntPredicate ends) {
        int longest = 0;
        for (WordSet set : sets) {
            longest = Math.max(longest, set.longest(text, at, ends));
        }
        return longest;
    }

    private int longest(String text, int at, IntPredicate ends) {
        BitSet some = lengths.get(text.codePointAt(at));
        int length = some == null ? 0 : some.previousSetBit(text.length() - at);
        while (length > 0 && !(words.contains(text.substring(at, at + length)) && ends.test(at + length))) {
            length = some.previousSetBit(length - 1);
        }
        return Math.max(length, 0);
    }
}
