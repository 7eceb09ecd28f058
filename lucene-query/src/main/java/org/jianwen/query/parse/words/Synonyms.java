package org.jianwen.query.parse.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** For each word, folded, the others; its hash is known once, as a request asks for it. */
    private static final class Table {

        private final Map<String, Set<String>> others;
        private final UserWords words;
        /** With what the words begin that have spaces within: new, of New York Times. */
        private final Set<String> beginnings;

        private final int hash;

        Table(Map<String, Set<String>> others) {
            this.others = Map.copyOf(others);
            this.words = UserWords.folded(this.others.keySet());
            this.beginnings = this.others.keySet().stream()
                    .filter(word -> word.indexOf(' ') > 0)
                    .map(word -> word.substring(0, word.indexOf(' ')))
                    .collect(Collectors.toUnmodifiableSet());
            this.hash = this.others.hashCode();
        }

        Set<String> of(String folded) {
            return others.getOrDefault(folded, Set.of());
        }
    }

    private static Table builtIn() {
        Map<String, Set<String>> others = new HashMap<>();
        for (List<String> row : table("regional-words.tsv", 2)) {
            add(others, row);
        }
        table("not-expanded.txt", 1).column(0).forEach(word -> others.remove(fold(word)));
        Map<String, Set<String>> names = new HashMap<>();
        for (List<String> row : table("other-names.tsv", 2)) {
            names.computeIfAbsent(row.get(0), name -> new LinkedHashSet<>()).addAll(row);
        }
        names.values().forEach(group -> add(others, group));
        return new Table(others);
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
        Map<String, Set<String>> all = new HashMap<>();
        added.others.forEach((word, more) -> all.put(word, new LinkedHashSet<>(more)));
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

    private static void add(Map<String, Set<String>> others, Collection<String> row) {
        List<String> words = new ArrayList<>(row.size());
        List<String> folded = new ArrayList<>(row.size());
        for (String word : row) {
            String one = word.strip();
            if (one.codePointCount(0, one.length()) > 1) {
                words.add(one);
                folded.add(fold(one));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                if (!folded.get(i).equals(folded.get(j))) {
                    others.computeIfAbsent(folded.get(i), key -> new LinkedHashSet<>())
                            .add(words.get(j));
                }
            }
        }
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
                Set<String> others = new LinkedHashSet<>(base.of(fold(typed)));
                others.addAll(added.of(fold(typed)));
                found.add(new Found(word.start(), word.end(), List.copyOf(others)));
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
        return other instanceof Synonyms that && base == that.base && added.others.equals(that.added.others);
    }

    @Override
    public int hashCode() {
        return 31 * base.hash + added.hash;
    }

    /** How many words are built in and added, and their fingerprint. */
    @Override
    public String toString() {
        return base.others.size() + " and " + added.others.size() + " words with synonyms, " + hashCode();
    }
}
