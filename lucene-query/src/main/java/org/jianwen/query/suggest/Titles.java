package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.jianwen.analysis.FoldedText;
import org.jianwen.query.suggest.TitleWords.Word;
import org.jianwen.query.suggest.typing.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Titles, and what can be learned from them: where their words begin, what a term of the index looks like in them, and which
 * names stand in them. Filled by one thread; then it may be shared.
 */
final class Titles {

    private final NameFinder names = new NameFinder();
    private final Map<String, Tally> titles = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> surfaces = new HashMap<>();

    /** A title, and how many articles have it; spellings of one title are counted together. */
    private static final class Tally {
        private final String text;
        private final int[] starts;
        private int articles;

        private Tally(String text, int[] starts) {
            this.text = text;
            this.starts = starts;
        }
    }

    /** The titles of a segment, those written last first, back to the document of a number. */
    static Titles read(LeafReader leaf, int first) throws IOException {
        Titles titles = new Titles();
        String[] stored = StoredTitles.of(leaf, first);
        TitleWords words = TitleWords.of(leaf, first);
        for (int i = stored.length - 1; i >= 0; i--) {
            String title = stored[i];
            if (title != null && title.length() <= Suggester.MAX_LENGTH) {
                titles.read(title, words.of(i));
            }
        }
        return titles;
    }

    /** Adds the titles of another segment, written before. */
    void add(Titles others) {
        names.add(others.names);
        others.titles.forEach((key, tally) ->
                titles.computeIfAbsent(key, k -> new Tally(tally.text, tally.starts)).articles += tally.articles);
        others.surfaces.forEach((term, seenAs) -> {
            Map<String, Integer> all = surfaces.computeIfAbsent(term, k -> new HashMap<>(2));
            seenAs.forEach((surface, count) -> all.merge(surface, count, Integer::sum));
        });
    }

    /** The titles, in the order in which they were read. */
    Collection<Entry> entries() {
        List<Entry> entries = new ArrayList<>(titles.size());
        titles.forEach((key, tally) -> entries.add(
                new Entry(tally.text, key, tally.starts, Suggestion.Kind.TITLE, tally.articles, null, null)));
        return entries;
    }

    private void read(String title, List<String> terms) {
        FoldedText folded = FoldedText.of(title);
        Letters letters = Letters.of(folded);
        if (letters.text().isEmpty()) {
            return;
        }
        List<Word> words = TitleWords.in(folded, terms);
        BitSet starts = new BitSet(title.length());
        for (Word word : words) {
            starts.set(word.start());
            surfaces.computeIfAbsent(word.term(), term -> new HashMap<>(2))
                    .merge(title.substring(word.start(), word.end()), 1, Integer::sum);
        }
        names.read(words);
        titles.computeIfAbsent(letters.text(), key -> new Tally(title, starts(letters, starts))).articles++;
    }

    private static int[] starts(Letters letters, BitSet words) {
        int[] origins = letters.origins();
        return IntStream.range(0, origins.length)
                .filter(i -> i == 0 || origins[i] != origins[i - 1] && words.get(origins[i]))
                .toArray();
    }

    /** Names that were cut into single characters, and how many titles have them. */
    Map<String, Integer> names() {
        return names.frequent();
    }

    /** What a term most often looks like in titles; {@code null} if it stands in none. */
    @Nullable String surface(String term) {
        Map<String, Integer> seenAs = surfaces.getOrDefault(term, Map.of());
        return seenAs.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
