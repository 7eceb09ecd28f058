package org.jianwen.query.parse.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Other words for the same thing: 鼠标 and 滑鼠, 默克尔 and 梅克尔, NASA and 美国国家航空航天局. They take effect on the next
 * request, without writing anything to the index. In whatever script, width and case they are typed, but for Latin
 * abbreviations of up to {@value #MAX_STRICT} letters, which must be typed in capitals: WHO is not who. Immutable; may be
 * shared by threads.
 */
public final class Synonyms {

    private static final Table EMPTY = new Table(Map.of());

    /** No other words. */
    public static final Synonyms NONE = new Synonyms(EMPTY, EMPTY, List.of());

    /** Words of different regions, from OpenCC, and names and abbreviations. */
    public static final Synonyms BUILT_IN = new Synonyms(builtIn(), EMPTY, List.of());

    /** The most rows that can be added. */
    public static final int MAX_ROWS = 100_000;

    /** The most words of one row. */
    public static final int MAX_WORDS = 16;

    private static final int MAX_STRICT = 3;

    /** What is built in, or nothing; shared by all that add to it. */
    private final Table base;

    private final Table added;
    private final List<List<String>> rows;

    private Synonyms(Table base, Table added, List<List<String>> rows) {
        this.base = base;
        this.added = added;
        this.rows = rows;
    }

    /** For each word, folded, the words of its rows; its hash is known once, as a request asks for it. */
    private static final class Table {

        private final Map<String, List<String>> rows;
        private final UserWords words;
        /** With what the words begin that have spaces within: new, of New York Times. */
        private final Set<String> beginnings = new HashSet<>();

        private final int hash;

        /** Keeps the map. */
        Table(Map<String, List<String>> rows) {
            this.rows = rows;
            this.words = UserWords.folded(rows.keySet());
            for (String word : rows.keySet()) {
                int space = word.indexOf(' ');
                if (space > 0) {
                    beginnings.add(word.substring(0, space));
                }
            }
            this.hash = rows.hashCode();
        }

        List<String> of(String folded) {
            return rows.getOrDefault(folded, List.of());
        }
    }

    private static Table builtIn() {
        Map<String, List<String>> rows = new HashMap<>();
        table("regional-words.tsv", 2).forEach(row -> add(rows, row));
        table("not-expanded.txt", 1).column(0).forEach(word -> rows.remove(fold(word)));
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (List<String> row : table("other-names.tsv", 2)) {
            names.computeIfAbsent(row.get(0), name -> new ArrayList<>(List.of(name)))
                    .add(row.get(1));
        }
        names.values().forEach(name -> add(rows, name));
        return new Table(rows);
    }

    private static ResourceTable table(String name, int columns) {
        return ResourceTable.of(Synonyms.class::getResourceAsStream, name, columns);
    }

    /**
     * Adds rows, each of words for one thing.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_ROWS}, a row has more than {@value #MAX_WORDS}
     *     words, or a word is longer than {@link UserWords#MAX_LENGTH} characters
     */
    public Synonyms plus(Collection<? extends Collection<String>> rows) {
        if (Objects.requireNonNull(rows, "the rows are null: pass none").size() > MAX_ROWS) {
            throw new IllegalArgumentException(rows.size() + " rows of synonyms; at most " + MAX_ROWS + " are allowed");
        }
        Map<String, List<String>> all = new HashMap<>(added.rows);
        List<List<String>> every = new ArrayList<>(this.rows);
        for (Collection<String> row : rows) {
            every.add(List.copyOf(row));
            if (row.size() > MAX_WORDS) {
                throw new IllegalArgumentException("the row that begins with "
                        + Quoted.of(row.iterator().next()) + " has " + row.size() + " words; at most " + MAX_WORDS
                        + " are allowed: make two rows of it");
            }
            add(all, row);
        }
        return new Synonyms(base, new Table(all), List.copyOf(every));
    }

    /** Whether those that are built in are among them. */
    public boolean hasBuiltIn() {
        return base != EMPTY;
    }

    /** The rows that were added. */
    public List<List<String>> rows() {
        return rows;
    }

    private static void add(Map<String, List<String>> rows, Collection<String> row) {
        List<String> words = new ArrayList<>(row.size());
        List<String> folded = new ArrayList<>(row.size());
        for (String word : row) {
            String one = word.strip();
            if (one.codePointCount(0, one.length()) > 1) {
                words.add(one);
                folded.add(fold(one));
            }
        }
        if (new HashSet<>(folded).size() > 1) {
            folded.forEach(word -> rows.merge(word, words, Synonyms::joined));
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static String fold(String text) {
        return FoldedText.of(text).text();
    }

    /**
     * A stretch of a text that is a word of a row.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param others the other words of its rows
     */
    public record Found(int start, int end, List<String> others) {}

    /**
     * Finds the words of the tables in a text, the longest first. It looks from the left, where the cutter cuts too.
     */
    public List<Found> findIn(String text, List<QueryTokenizer.Word> cut) {
        if (equals(NONE)) {
            return List.of();
        }
        Set<Integer> starts = new LinkedHashSet<>();
        Set<Integer> ends = new LinkedHashSet<>();
        for (QueryTokenizer.Word word : cut) {
            starts.add(word.start());
            ends.add(word.end());
        }
        List<Found> found = new ArrayList<>();
        for (UserWords.Found word : base.words.in(text, starts::contains, ends::contains, added.words)) {
            String typed = text.substring(word.start(), word.end());
            if (!isLowerCaseAbbreviation(typed)) {
                String folded = fold(typed);
                List<String> others = joined(base.of(folded), added.of(folded)).stream()
                        .filter(other -> !fold(other).equals(folded))
                        .toList();
                found.add(new Found(word.start(), word.end(), others));
            }
        }
        return found;
    }

    private static boolean isLowerCaseAbbreviation(String typed) {
        return typed.length() <= MAX_STRICT
                && typed.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 'ａ' && c <= 'ｚ');
    }

    /** Whether a word of several parts begins with a word: New, of New York Times. */
    public boolean begins(String word) {
        String folded = fold(word);
        return base.beginnings.contains(folded) || added.beginnings.contains(folded);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Synonyms that && base == that.base && added.rows.equals(that.added.rows);
    }

    @Override
    public int hashCode() {
        return 31 * base.hash + added.hash;
    }

    /** How many words are built in and added, and their fingerprint. */
    @Override
    public String toString() {
        return base.rows.size() + " and " + added.rows.size() + " words with synonyms, " + hashCode();
    }
}
