package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import org.apache.lucene.index.IndexReader;
import org.jianwen.query.suggest.typing.PinyinMatcher;
import org.jianwen.query.suggest.vocabulary.Entry;
import org.jianwen.query.suggest.vocabulary.FirstLetters;
import org.jianwen.query.suggest.vocabulary.Vocabulary;

/**
 * Finds what begins with what was typed. May be shared by threads.
 *
 * <p>Words and values stand in a row, best first, for each letter that they begin with or that a reading of their first
 * character begins with. What was typed is compared with the rows of its first letter, and mostly not to their ends, as what
 * comes first is best. Titles are looked for where these are too few.
 */
final class Completions {

    /** The ways to fit, best first. */
    static final int RANKS = 6;

    private final Vocabulary vocabulary;

    /** Looks among these words and values. */
    Completions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What begins with what was typed: first as text, then by syllables; then titles in which a later word begins so, again as
     * text and by syllables; at last by initials, from the beginning and from a later word. Each in the order of entries, titles
     * behind words.
     *
     * @param most how many to give at most
     */
    List<Entry> of(IndexReader reader, PinyinMatcher typed, int most) throws IOException {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<List<Entry>> ranks = new ArrayList<>();
        for (int i = 0; i < RANKS; i++) {
            ranks.add(new ArrayList<>());
        }
        int best = 0;
        for (int row : FirstLetters.typed(typed.first())) {
            scan(vocabulary.row(reader, row), typed, most, ranks, best);
            best = 1; // what is only read so does not fit as text
        }
        TitleFinder titles = null;
        Map<String, Entry> distinct = new LinkedHashMap<>();
        for (int rank = 0; rank < RANKS && distinct.size() < most; rank++) {
            ranks.get(rank).forEach(entry -> distinct.putIfAbsent(entry.key(), entry));
            if (distinct.size() < most) {
                titles = titles == null ? new TitleFinder(reader, vocabulary, typed) : titles;
                titles.of(rank).forEach(entry -> distinct.putIfAbsent(entry.key(), entry));
            }
        }
        return distinct.values().stream().limit(most).toList();
    }

    /** Adds what a row has, until the ranks up to the best that it can have hold enough. */
    private static void scan(List<Entry> row, PinyinMatcher typed, int most, List<List<Entry>> ranks, int best) {
        for (int i = 0; i < row.size() && ranks.get(best).size() < most; i++) {
            int rank = rank(typed.beginning(row.get(i).key(), 0), false);
            if (rank < RANKS && ranks.get(rank).size() < most) {
                ranks.get(rank).add(row.get(i));
            }
        }
    }

    /** In which place comes what fits in such a way. */
    static int rank(int fit, boolean later) {
        return switch (fit) {
            case PinyinMatcher.AS_TEXT -> later ? 2 : 0;
            case PinyinMatcher.BY_SYLLABLES -> later ? 3 : 1;
            case PinyinMatcher.BY_INITIALS -> later ? 5 : 4;
            default -> RANKS;
        };
    }

    /** The words that begin with what was typed, as text or by syllables, in order. */
    List<Entry> words(IndexReader reader, PinyinMatcher typed, int most) throws IOException {
        Map<String, Entry> words = new LinkedHashMap<>();
        for (int row : FirstLetters.typed(typed.first())) {
            for (Entry entry : vocabulary.row(reader, row)) {
                boolean fits = entry.kind() == Entry.Kind.WORD
                        && typed.beginning(entry.key(), 0) <= PinyinMatcher.BY_SYLLABLES;
                if (fits && words.size() < most) {
                    words.putIfAbsent(entry.key(), entry);
                }
            }
        }
        return words.values().stream().sorted().toList();
    }

    /** The words that stand whole at the beginning of what was typed, and more behind them; the longest first, then in order. */
    List<Entry> begun(IndexReader reader, PinyinMatcher typed, int most) throws IOException {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<Entry, Integer> taken = new LinkedHashMap<>();
        for (int row : FirstLetters.typed(typed.first())) {
            for (Entry entry : vocabulary.row(reader, row)) {
                int letters = entry.kind() == Entry.Kind.WORD ? typed.takenBy(entry.key()) : 0;
                if (letters > 0 && letters < typed.length()) {
                    taken.put(entry, letters);
                }
            }
        }
        return taken.keySet().stream()
                .sorted(Comparator.comparing((Entry entry) -> -taken.get(entry))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Words and values that what was typed is the pinyin of, best first. */
    List<Entry> spelled(IndexReader reader, PinyinMatcher typed) throws IOException {
        return fitting(readSo(reader, typed), typed::spells);
    }

    /** Words that what was typed, letters and characters, stands for; best first. */
    List<Entry> whole(IndexReader reader, PinyinMatcher typed) throws IOException {
        return fitting(typedSo(reader, typed), key -> typed.takenBy(key) == typed.length());
    }

    /** Words that what was typed is the initials of, best first. */
    List<Entry> abbreviated(IndexReader reader, PinyinMatcher typed) throws IOException {
        return fitting(readSo(reader, typed), typed::abbreviates);
    }

    private static List<Entry> fitting(List<Entry> entries, Predicate<String> fits) {
        return entries.stream().filter(entry -> fits.test(entry.key())).toList();
    }

    /** The words that what was typed is the pinyin of, one behind the other, the longest first; none if it ends in another. */
    List<Entry> spelledTogether(IndexReader reader, PinyinMatcher typed) throws IOException {
        return together(typed, rest -> readSo(reader, rest), PinyinMatcher::spelledFirst);
    }

    /** The same, of letters and characters. */
    List<Entry> wholeTogether(IndexReader reader, PinyinMatcher typed) throws IOException {
        return together(typed, rest -> typedSo(reader, rest), PinyinMatcher::takenBy);
    }

    /** Where words of which something may be the pinyin are found. */
    private interface Rows {
        List<Entry> of(PinyinMatcher typed) throws IOException;
    }

    private static List<Entry> together(PinyinMatcher typed, Rows rows, ToIntBiFunction<PinyinMatcher, String> taken)
            throws IOException {
        List<Entry> words = new ArrayList<>();
        PinyinMatcher rest = typed;
        while (!rest.isEmpty()) {
            Entry longest = null;
            int letters = 0;
            for (Entry entry : rows.of(rest)) {
                int its = entry.kind() == Entry.Kind.WORD ? taken.applyAsInt(rest, entry.key()) : 0;
                if (its > letters) {
                    longest = entry;
                    letters = its;
                }
            }
            if (longest == null) {
                return List.of();
            }
            words.add(longest);
            rest = rest.behind(letters);
        }
        return words;
    }

    /** The rows of what is read with the first letter that was typed, or with one that is not told apart from it. */
    private List<Entry> readSo(IndexReader reader, PinyinMatcher typed) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (char first : typed.firstRead().toCharArray()) {
            entries.addAll(vocabulary.row(reader, FirstLetters.read(first)));
        }
        return entries;
    }

    private List<Entry> typedSo(IndexReader reader, PinyinMatcher typed) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int row : typed.isEmpty() ? new int[0] : FirstLetters.typed(typed.first())) {
            entries.addAll(vocabulary.row(reader, row));
        }
        return entries;
    }
}
