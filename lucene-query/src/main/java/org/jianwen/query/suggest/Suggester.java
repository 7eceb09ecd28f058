package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.suggest.typing.PinyinMatcher;
import org.jianwen.query.suggest.vocabulary.Entry;
import org.jianwen.query.suggest.vocabulary.SurfaceForms;
import org.jianwen.query.suggest.vocabulary.TitleRuns;
import org.jianwen.query.suggest.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes suggestions from one view of an index.
 *
 * <p>It is made of the single characters of titles. All else is looked up in the index when it is first asked for, letter by
 * letter: the words and titles that begin with a letter take one pass over the dictionary of terms, so the time grows with the
 * number of different words and hardly with that of articles. It takes memory in proportion to the words, whose number is
 * limited. May be shared by threads.
 */
public final class Suggester {

    /** The most suggestions at a time. */
    public static final int MAX_SUGGESTIONS = 100;

    /** How many times more frequent a word must be to replace another. */
    public static final int MORE_FREQUENT = 10;

    /** The longest query that is corrected, in UTF-16 code units. */
    public static final int MAX_QUERY = 200;

    /** So many words at a time are looked at for what they are the beginning of. */
    private static final int MAX_GROWN = 2;

    /** And so many where more was typed than the word. */
    private static final int MAX_BEGUN = 1;

    /** So many words are tried behind one that was typed whole, of so many that go on as was typed. */
    private static final int MAX_BEHIND = 8;

    private static final int MAX_LOOKED_AT = 200;

    /** One in so many of the articles that have a word must have what it grew to. */
    private static final int SHARE = 4;

    /** The longest text that is corrected while someone types it, in UTF-16 code units. */
    private static final int MAX_TYPED = 24;

    /** So many of what may have been meant are tried while someone types. */
    private static final int MAX_CORRECTED = 10;

    /** Characters of which the end of a word is looked for. */
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,8}");

    /** The most suggestions of which is remembered what they find. */
    private static final int MAX_TRIED = 1 << 16;

    private final Vocabulary vocabulary;
    private final Completions completions;
    private final Map<Character, Map<String, List<Entry>>> bySound = new ConcurrentHashMap<>();
    private final Map<Character, Pairs.Following> following = Pairs.nothing();
    private final Map<Entry, Optional<Suggestion>> tried = new ConcurrentHashMap<>();
    private final Map<Entry, Optional<Entry>> grown = new ConcurrentHashMap<>();

    private Suggester(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.completions = new Completions(vocabulary);
    }

    /** Reads what a view has to suggest: words, names and sources. */
    public static Suggester of(IndexReader reader) throws IOException {
        return of(reader, new TitleRuns(), Suggesters.BUILT_IN);
    }

    /** Reads what a view has to suggest, without what is known from the view before. */
    static Suggester of(IndexReader reader, TitleRuns titles, List<String> fields) throws IOException {
        return new Suggester(Vocabulary.of(reader, titles.of(reader), fields));
    }

    /** The search that a suggestion is for. */
    public interface Trial {
        /**
         * What finds that, and how many articles it finds; with 0 it is not suggested.
         *
         * @param field the field of which it is a value, if it is a source or a value of a field of one's own
         */
        Suggestion of(String text, Suggestion.Kind kind, @Nullable String field) throws IOException;

        /** Whether a word only joins others, as 和 does, so that no compound goes on with it. */
        default boolean isFunctionWord(String word) {
            return false;
        }

        /** A new analyzer of words, as it cut the articles; whoever asked closes it. */
        default Analyzer words() {
            return ArticleAnalysis.words();
        }
    }

    /**
     * Completes what was typed, likeliest first. First comes what fits as text, then by pinyin; titles in which a later
     * word fits so; then what fits by first letters of pinyin. Each the most frequent first, then the shortest. A word
     * that was typed whole is followed by what it is mostly the beginning of: 地缘 by 地缘政治. Where nothing begins so, what
     * begins with what may have been meant.
     *
     * @param reader the view, or one not much newer
     * @param typed what was typed, in any script, width and case, or in pinyin, or in both
     * @param most the most suggestions to give, 1 or more
     * @param trial what a suggestion must find something with
     */
    public List<Suggestion> suggest(IndexReader reader, String typed, int most, Trial trial) throws IOException {
        List<Suggestion> completed = completed(reader, typed, most, trial);
        return completed.isEmpty() ? corrected(reader, typed, most, trial) : completed;
    }

    private List<Suggestion> completed(IndexReader reader, String typed, int most, Trial trial) throws IOException {
        PinyinMatcher letters = PinyinMatcher.of(typed);
        Offered offered = new Offered(most);
        for (Entry word : completions.begun(reader, letters, MAX_BEGUN)) {
            Entry longer = grown(reader, word, trial);
            if (longer != null && letters.beginning(longer.key(), 0) <= PinyinMatcher.BY_SYLLABLES) {
                offered.add(longer, tried(reader, longer, trial));
            }
        }
        int grown = 0;
        List<Entry> entries = completions.of(reader, letters, 2 * most);
        if (offered.isEmpty() && entries.stream().noneMatch(entry -> isWord(entry, letters))) {
            addCompleted(reader, typed, offered, trial);
            addTogether(reader, letters, offered, trial);
        }
        for (Entry entry : entries) {
            if (offered.isFull()) {
                break;
            }
            offered.add(entry, tried(reader, entry, trial));
            boolean whole = entry.kind() == Entry.Kind.WORD && letters.takenBy(entry.key()) == letters.length();
            if (whole && !offered.isFull() && ++grown <= MAX_GROWN) {
                Entry longer = grown(reader, entry, trial);
                if (longer != null) {
                    offered.add(longer, tried(reader, longer, trial));
                }
            }
        }
        return offered.suggestions();
    }

    /** What completes what may have been meant, where no article has what was typed: 乌客兰 as 乌克兰. */
    private List<Suggestion> corrected(IndexReader reader, String typed, int most, Trial trial) throws IOException {
        boolean known = typed.isBlank()
                || typed.length() > MAX_TYPED
                || tried(reader, Entry.whole(typed, Entry.Kind.WORD, 0), trial).isPresent();
        if (known) {
            return List.of();
        }
        List<String> meanings = meanings(reader, typed);
        for (String other : meanings.subList(0, Math.min(MAX_CORRECTED, meanings.size()))) {
            Entry whole = Entry.whole(other, Entry.Kind.WORD, 0);
            Optional<Suggestion> found = tried(reader, whole, trial);
            if (found.isPresent()) {
                List<Suggestion> completed = completed(reader, other, most, trial);
                return completed.isEmpty() ? List.of(found.get()) : completed;
            }
        }
        return List.of();
    }

    private static boolean isWord(Entry entry, PinyinMatcher letters) {
        return entry.kind() != Entry.Kind.TITLE && letters.beginning(entry.key(), 0) <= PinyinMatcher.BY_SYLLABLES;
    }

    /** Adds what characters that are no word go on as: 新能 as 新能源. */
    private void addCompleted(IndexReader reader, String typed, Offered offered, Trial trial) throws IOException {
        String text = FoldedText.of(typed).text().strip();
        if (!HAN.matcher(text).matches()) {
            return;
        }
        for (String whole : Compounds.completing(reader, text, trial)) {
            Entry entry = Entry.whole(whole, Entry.Kind.WORD, 0);
            offered.add(entry, tried(reader, entry, trial).filter(found -> found.articles() >= Compounds.ENOUGH));
        }
    }

    /** Adds what a word becomes with those that go on as was typed, where articles have both side by side: 跨境支付. */
    private void addTogether(IndexReader reader, PinyinMatcher letters, Offered offered, Trial trial)
            throws IOException {
        for (Entry word : completions.begun(reader, letters, MAX_BEGUN)) {
            int behind = 0;
            for (Entry next : completions.words(reader, letters.behind(letters.takenBy(word.key())), MAX_LOOKED_AT)) {
                String both = behind < MAX_BEHIND ? Compounds.together(reader, word.key(), next.key()) : null;
                if (both != null) {
                    behind++;
                    Entry whole = Entry.whole(both, Entry.Kind.WORD, 0);
                    offered.add(
                            whole, tried(reader, whole, trial).filter(found -> found.articles() >= Compounds.ENOUGH));
                }
            }
        }
    }

    private Optional<Suggestion> tried(IndexReader reader, Entry entry, Trial trial) throws IOException {
        Optional<Suggestion> known = tried.get(entry);
        if (known == null) {
            String text = entry.term() == null ? entry.text() : SurfaceForms.of(reader, entry.term());
            known = Optional.of(
                            trial.of(text, Suggestion.Kind.valueOf(entry.kind().name()), entry.field()))
                    .filter(suggestion -> suggestion.articles() > 0);
            if (tried.size() >= MAX_TRIED) {
                tried.clear();
            }
            tried.put(entry, known);
        }
        return known;
    }

    /** What a word is mostly the beginning of, if enough articles have it; {@code null} if nothing. */
    private @Nullable Entry grown(IndexReader reader, Entry word, Trial trial) throws IOException {
        Optional<Entry> known = grown.get(word);
        if (known == null) {
            boolean frequent = word.weight() >= Compounds.ENOUGH;
            String text = frequent ? Compounds.of(reader, word.key(), trial) : null;
            Entry longer = text == null ? null : Entry.whole(text, Entry.Kind.WORD, 0);
            long enough = Math.max(Compounds.ENOUGH, word.weight() / SHARE);
            known = longer == null
                    ? Optional.empty()
                    : tried(reader, longer, trial)
                            .filter(suggestion -> suggestion.articles() >= enough)
                            .map(suggestion -> longer);
            grown.put(word, known);
        }
        return known.orElse(null);
    }

    /**
     * Proposes other queries where a query finds little, likeliest first. They have words that sound or look the same,
     * or that are spelled so in pinyin, in the place of its own. Whether these find anything is not known.
     *
     * @param reader the view, or one not much newer
     * @return at most 40; none for a query of more than 200 UTF-16 code units
     */
    public List<String> meanings(IndexReader reader, String query) throws IOException {
        HomophoneIndex alike = new HomophoneIndex(reader, vocabulary, bySound);
        return new Rewriting(reader, query, completions, alike, new Pairs(reader, following))
                .queries().stream().filter(other -> !other.equals(query)).toList();
    }

    /** The number of names and values, which are known before anything is typed. */
    public int size() {
        return vocabulary.size();
    }
}
