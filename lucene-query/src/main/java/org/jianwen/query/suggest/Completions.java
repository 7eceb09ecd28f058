package org.jianwen.query.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.query.suggest.typing.Pinyin;
import org.jianwen.query.suggest.typing.PinyinMatcher;

/**
 * Finds what begins with what was typed. Immutable; may be shared by threads.
 *
 * <p>Entries stand in a row, best first, and so do the places where something begins: in a row for each letter that stands
 * there, and in one for each letter that a reading of the character there begins with. What was typed is compared with the
 * rows of its first letter, and mostly not to their ends, as what comes first is best.
 */
final class Completions {

    private static final int LETTERS = 26;
    private static final int OTHERS = 2 * LETTERS;
    private static final int RANKS = 6;

    private final List<Entry> entries;

    /** The number of an entry and a place in its key, by turns; by the letters of readings, by letters, and others. */
    private final int[][] rows;

    /** The numbers of words, by the letters with which they begin as in the rows. */
    private final int[][] wordRows;

    /** Looks among these entries, which are in order. */
    Completions(List<Entry> entries) {
        this.entries = entries;
        List<IntStream.Builder> filling = builders();
        List<IntStream.Builder> fillingWords = builders();
        for (int id = 0; id < entries.size(); id++) {
            Entry entry = entries.get(id);
            for (int start : entry.starts()) {
                long rows = rows(entry.key().charAt(start));
                for (; rows != 0; rows &= rows - 1) {
                    int row = Long.numberOfTrailingZeros(rows);
                    filling.get(row).add(id).add(start);
                    if (entry.kind() == Suggestion.Kind.WORD) {
                        fillingWords.get(row).add(id);
                    }
                }
            }
        }
        this.rows = built(filling);
        this.wordRows = built(fillingWords);
    }

    private static List<IntStream.Builder> builders() {
        return Stream.generate(IntStream::builder).limit(OTHERS + 1).toList();
    }

    private static int[][] built(List<IntStream.Builder> builders) {
        return builders.stream().map(row -> row.build().toArray()).toArray(int[][]::new);
    }

    /** The rows of a character as bits: one for each first letter of a reading, or its own. */
    private static long rows(char first) {
        long rows = 0;
        for (String reading : Pinyin.of(first)) {
            rows |= 1L << reading.charAt(0) - 'a';
        }
        return rows != 0 ? rows : 1L << (isLetter(first) ? LETTERS + first - 'a' : OTHERS);
    }

    /** A row of a character. */
    private static int row(char first) {
        return Long.numberOfTrailingZeros(rows(first));
    }

    private static boolean isLetter(char first) {
        return first >= 'a' && first <= 'z';
    }

    /**
     * What begins with what was typed: first as text, then by syllables; then that in which a later word begins so, again as
     * text and by syllables; at last by initials, from the beginning and from a later word. Each in the order of entries.
     *
     * @param most how many to give at most
     */
    List<Entry> of(PinyinMatcher typed, int most) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<List<Entry>> ranks = new ArrayList<>();
        for (int i = 0; i < RANKS; i++) {
            ranks.add(new ArrayList<>());
        }
        scan(rows[row(typed.first())], typed, most, ranks, 0);
        if (isLetter(typed.first())) {
            // What is only read so does not fit as text.
            scan(rows[typed.first() - 'a'], typed, most, ranks, 1);
        }
        Map<String, Entry> distinct = new LinkedHashMap<>();
        ranks.forEach(rank -> rank.forEach(entry -> distinct.putIfAbsent(entry.key(), entry)));
        return distinct.values().stream().limit(most).toList();
    }

    /** Adds what a row has, until the ranks up to the best that it can have hold enough. */
    private void scan(int[] row, PinyinMatcher typed, int most, List<List<Entry>> ranks, int best) {
        for (int i = 0; i < row.length && ranks.get(best).size() < most; ) {
            int id = row[i];
            int rank = RANKS;
            for (; i < row.length && row[i] == id; i += 2) {
                rank = Math.min(rank, rank(typed.beginning(entries.get(id).key(), row[i + 1]), row[i + 1] > 0));
            }
            if (rank < RANKS && ranks.get(rank).size() < most) {
                ranks.get(rank).add(entries.get(id));
            }
        }
    }

    private static int rank(int fit, boolean later) {
        return switch (fit) {
            case PinyinMatcher.AS_TEXT -> later ? 2 : 0;
            case PinyinMatcher.BY_SYLLABLES -> later ? 3 : 1;
            case PinyinMatcher.BY_INITIALS -> later ? 5 : 4;
            default -> RANKS;
        };
    }

    /** The words that stand whole at the beginning of what was typed, and more behind them; the longest first, then in order. */
    List<Entry> begun(PinyinMatcher typed, int most) {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<Entry, Integer> taken = new LinkedHashMap<>();
        int[] readAsLetters = isLetter(typed.first()) ? wordRows[typed.first() - 'a'] : new int[0];
        for (int[] row : List.of(wordRows[row(typed.first())], readAsLetters)) {
            for (int id : row) {
                int letters = typed.takenBy(entries.get(id).key());
                if (letters > 0 && letters < typed.length()) {
                    taken.put(entries.get(id), letters);
                }
            }
        }
        return taken.keySet().stream()
                .sorted(Comparator.comparing((Entry entry) -> -taken.get(entry))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Words and sources that what was typed is the pinyin of, best first. */
    List<Entry> spelled(PinyinMatcher typed) {
        List<Entry> spelled = new ArrayList<>();
        if (!typed.isEmpty() && isLetter(typed.first())) {
            int[] row = rows[typed.first() - 'a'];
            for (int i = 0; i < row.length; i += 2) {
                Entry entry = entries.get(row[i]);
                if (entry.kind() != Suggestion.Kind.TITLE && typed.spells(entry.key())) {
                    spelled.add(entry);
                }
            }
        }
        return spelled;
    }

    /** The words that what was typed is the pinyin of, one behind the other, the longest first; none if it ends in another. */
    List<Entry> spelledTogether(PinyinMatcher typed) {
        List<Entry> words = new ArrayList<>();
        PinyinMatcher rest = typed;
        while (!rest.isEmpty()) {
            Entry longest = null;
            int letters = 0;
            for (int id : isLetter(rest.first()) ? wordRows[rest.first() - 'a'] : new int[0]) {
                Entry entry = entries.get(id);
                if (rest.spelledFirst(entry.key()) > letters) {
                    longest = entry;
                    letters = rest.spelledFirst(entry.key());
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
}
