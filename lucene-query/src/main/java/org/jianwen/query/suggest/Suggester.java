package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.jianwen.query.suggest.typing.Typed;

/**
 * What can be suggested from one view of an index.
 *
 * <p>Made in one pass over the titles and terms of the view, and never changed; {@link Suggesters} spares the titles of the
 * segments that the view before had. The benchmark {@code suggest} says how long that takes. It takes memory in proportion to
 * the titles and words, within the limits below. May be shared by threads.
 */
public final class Suggester {

    /** The most titles that are suggested: those written last. */
    public static final int MAX_TITLES = 100_000;

    /** The most words that are suggested: the most frequent. */
    public static final int MAX_WORDS = 50_000;

    /** The most sources that are suggested: the most frequent. */
    public static final int MAX_SOURCES = 10_000;

    /** The longest title or source that is suggested, in UTF-16 code units. */
    public static final int MAX_LENGTH = 200;

    /** The most suggestions at a time. */
    public static final int MAX_SUGGESTIONS = 100;

    /** How many times more frequent a word must be than the one it takes the place of. */
    public static final int MORE_FREQUENT = 10;

    private final List<Entry> entries;
    private final Completions completions;
    private final SoundAlikes alike;
    private final Map<Entry, Optional<Suggestion>> tried = new ConcurrentHashMap<>();

    private Suggester(List<Entry> entries) {
        this.entries = entries;
        this.completions = new Completions(entries);
        this.alike = new SoundAlikes(entries);
    }

    /** Reads what a view has to suggest. */
    public static Suggester of(IndexReader reader) throws IOException {
        return of(reader, new SegmentTitles());
    }

    /** Reads what a view has to suggest, without the titles that are known from the view before. */
    static Suggester of(IndexReader reader, SegmentTitles titles) throws IOException {
        return new Suggester(VocabularyReader.entries(reader, titles.of(reader)));
    }

    /** The search that a suggestion is for. */
    public interface Trial {
        /** What finds that, and how many articles it finds; with 0 it is not suggested. */
        Suggestion of(String text, Suggestion.Kind kind) throws IOException;
    }

    /**
     * What begins with what was typed, likeliest first: what fits as text, then by pinyin; titles in which a later word
     * fits so; then what fits by first letters of pinyin. Each the most frequent first, then the shortest.
     *
     * @param reader the view, or one not much newer
     * @param typed what was typed, in any script, width and case, or in pinyin, or in both
     * @param most the most suggestions to give, 1 or more
     * @param trial what a suggestion must find something with
     */
    public List<Suggestion> suggest(IndexReader reader, String typed, int most, Trial trial) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Entry entry : completions.of(Typed.of(typed), 2 * most)) {
            Optional<Suggestion> known = tried.get(entry);
            if (known == null) {
                String text = entry.term() == null ? entry.text() : SurfaceForms.of(reader, entry.term());
                known = Optional.of(trial.of(text, entry.kind())).filter(suggestion -> suggestion.articles() > 0);
                tried.put(entry, known);
            }
            known.ifPresent(suggestions::add);
            if (suggestions.size() == most) {
                break;
            }
        }
        return List.copyOf(suggestions);
    }

    /**
     * What a query that finds little may have been meant as, likeliest first: with words that sound the same, or that are
     * spelled so in pinyin, in the place of its own. Whether these find anything is not known.
     *
     * @return at most 40; none for a query of more than 200 UTF-16 code units
     */
    public List<String> meanings(String query) {
        return new Rewriting(query, completions, alike)
                .queries().stream().filter(other -> !other.equals(query)).toList();
    }

    /** The number of titles, words and sources. */
    public int size() {
        return entries.size();
    }
}
