package org.jianwen.query.parse.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Other words for the same thing: 鼠标 and 滑鼠, 默克尔 and 梅克尔, NASA and 美国国家航空航天局, child and children. They take
 * effect on the next request, without writing anything to the index. In whatever script, width and case they are typed, but
 * for Latin abbreviations of up to {@value #MAX_STRICT} letters, of which two must be typed in capitals: WHO is not who.
 * Immutable; may be shared by threads.
 */
public final class Synonyms {

    /** Forms of English words, which are found in small letters too. */
    private static final SynonymRows ENGLISH = new SynonymRows(together("english-forms.tsv"), Set.of());

    /** No other words. */
    public static final Synonyms NONE = new Synonyms(List.of(), List.of());

    /** Words of different regions, from OpenCC, names and abbreviations, and forms of English words. */
    public static final Synonyms BUILT_IN = new Synonyms(builtIn(), List.of());

    /** The most rows that can be added. */
    public static final int MAX_ROWS = 100_000;

    /** The most words of one row. */
    public static final int MAX_WORDS = 16;

    private static final int MAX_STRICT = 3;

    /** What is built in, or nothing; shared by all that add to it. */
    private final List<SynonymRows> builtIn;

    /** The rows that were added, as given, and their hash, as a request asks for it. */
    private final List<List<String>> rows;

    private final int hash;
    private final List<SynonymRows> all;

    private Synonyms(List<SynonymRows> builtIn, List<List<String>> rows) {
        this.builtIn = builtIn;
        this.rows = rows;
        this.hash = 31 * builtIn.size() + rows.hashCode();
        List<SynonymRows> every = new ArrayList<>(builtIn);
        if (!rows.isEmpty()) {
            every.add(new SynonymRows(rows.stream().map(Synonyms::several).toList(), Set.of()));
        }
        this.all = List.copyOf(every);
    }

    /** The words of a row that are more than one character, with one that can be looked for. */
    private static List<String> several(List<String> row) {
        return row.stream()
                .map(String::strip)
                .filter(word -> word.codePointCount(0, word.length()) > 1
                        && !CharacterRuns.of(fold(word)).isEmpty())
                .toList();
    }

    private static List<SynonymRows> builtIn() {
        return List.of(
                new SynonymRows(
                        table("regional-words.tsv", 2).rows(),
                        table("not-expanded.txt", 1).column(0).stream()
                                .map(Synonyms::fold)
                                .collect(Collectors.toSet())),
                new SynonymRows(together("other-names.tsv"), Set.of()),
                ENGLISH);
    }

    /** The words of a table whose rows with the same first cell belong together. */
    private static Collection<List<String>> together(String name) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (List<String> row : table(name, 2)) {
            words.computeIfAbsent(row.get(0), first -> new ArrayList<>(List.of(first)))
                    .add(row.get(1));
        }
        return words.values();
    }

    /** Words that mean too much to be looked for in other words wherever they stand. Made when they are first needed. */
    private static final class Ambiguous {

        private static final Set<String> WORDS =
                Set.copyOf(table("not-expanded.txt", 1).column(0));
        private static final Set<String> PLAIN_BESIDE =
                Set.copyOf(table("expanded-within.txt", 1).column(0));
        private static final List<SynonymRows> ROWS = List.of(new SynonymRows(
                table("regional-words.tsv", 2).rows().stream()
                        .filter(row -> row.stream().anyMatch(WORDS::contains))
                        .toList(),
                Set.of()));
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
        List<List<String>> every = new ArrayList<>(this.rows);
        for (Collection<String> row : rows) {
            row.forEach(word -> Objects.requireNonNull(word, "a word is null: leave it out"));
            every.add(List.copyOf(row));
            if (row.size() > MAX_WORDS) {
                throw new IllegalArgumentException("the row that begins with "
                        + Quoted.of(row.iterator().next()) + " has " + row.size() + " words; at most " + MAX_WORDS
                        + " are allowed: make two rows of it");
            }
            row.forEach(word -> UserWords.checkLength(fold(word), word.strip()));
        }
        return new Synonyms(builtIn, List.copyOf(every));
    }

    /** Whether those that are built in are among them. */
    public boolean hasBuiltIn() {
        return !builtIn.isEmpty();
    }

    /** The rows that were added. */
    public List<List<String>> rows() {
        return rows;
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
        return equals(NONE) ? List.of() : find(text, cut, all);
    }

    /** Finds words that mean several things, and so are not among {@link #findIn}: 信息, 智能. */
    public List<Found> findAmbiguous(String text, List<QueryTokenizer.Word> cut) {
        return hasBuiltIn() ? find(text, cut, Ambiguous.ROWS) : List.of();
    }

    /** Whether two such words mean the same beside another word: 智能 and 智慧 do in 智能制造. */
    public boolean areOneBeside(String word, String other) {
        return Ambiguous.PLAIN_BESIDE.contains(fold(word)) && Ambiguous.PLAIN_BESIDE.contains(other);
    }

    private static List<Found> find(String text, List<QueryTokenizer.Word> cut, List<SynonymRows> rows) {
        Set<Integer> starts = new LinkedHashSet<>();
        Set<Integer> ends = new LinkedHashSet<>();
        for (QueryTokenizer.Word word : cut) {
            starts.add(word.start());
            ends.add(word.end());
        }
        List<Found> found = new ArrayList<>();
        for (UserWords.Found word : UserWords.in(text, starts::contains, ends::contains, rows)) {
            String typed = text.substring(word.start(), word.end());
            boolean small = isLowerCaseAbbreviation(typed);
            String folded = fold(typed);
            List<String> others = rows.stream()
                    .filter(some -> some == ENGLISH || !small)
                    .flatMap(some -> some.of(folded).stream())
                    .distinct()
                    .filter(other -> !fold(other).equals(folded))
                    .toList();
            if (!others.isEmpty()) {
                found.add(new Found(word.start(), word.end(), others));
            }
        }
        return found;
    }

    /** Whether so short a word has no more than one capital: Who, not WHO or IoT. */
    private static boolean isLowerCaseAbbreviation(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return typed.length() <= MAX_STRICT
                && plain.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && plain.chars().filter(c -> c >= 'A' && c <= 'Z').count() < 2;
    }

    /** Whether a word of several parts begins with a word: New, of New York Times. */
    public boolean begins(String word) {
        String folded = fold(word);
        return all.stream().anyMatch(some -> some.begins(folded));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Synonyms that && builtIn == that.builtIn && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** How many rows were added, whether others are built in, and a fingerprint. */
    @Override
    public String toString() {
        return rows.size() + " rows of synonyms" + (hasBuiltIn() ? " beside those built in, " : ", ") + hashCode();
    }
}
