package org.jianwen.query.suggest.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jianwen.query.suggest.typing.Letters;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.KeywordFields;
import org.jspecify.annotations.Nullable;

/**
 * The words, names and values of fields of one view, in rows by how they begin. A row is made of the index when it is first
 * asked for, which takes a small part of the time that all rows would. May be shared by threads.
 */
public final class Vocabulary {

    /** The most sources, or values of another field, that are suggested: the most frequent. */
    public static final int MAX_VALUES = 10_000;

    /** The longest title or source that is suggested, in UTF-16 code units. */
    public static final int MAX_LENGTH = 200;

    /** The most words in letters of a row; how they are written is looked up in titles. */
    private static final int MAX_LATIN = 200;

    /** The most pairs of which is remembered whether any text has them. */
    private static final int MAX_PAIRS = 1 << 16;

    private final Map<String, Integer> names;
    private final List<Value> values = new ArrayList<>();
    private final AtomicReferenceArray<@Nullable List<Entry>> rows = new AtomicReferenceArray<>(FirstLetters.ROWS);
    private final AtomicReferenceArray<@Nullable RowTerms> terms = new AtomicReferenceArray<>(FirstLetters.ROWS);
    private final Map<String, String> behind = new ConcurrentHashMap<>();
    private final Map<String, Boolean> pairs = new ConcurrentHashMap<>();

    private record Value(String field, String key, String letters, int articles) {}

    private Vocabulary(Map<String, Integer> names) {
        this.names = names;
    }

    /** Reads what a view has, with those single characters of titles, and the values of those fields. */
    public static Vocabulary of(IndexReader reader, NameFinder characters, List<String> fields) throws IOException {
        Vocabulary all = new Vocabulary(characters.frequent());
        for (String field : fields) {
            all.addValues(reader, field);
        }
        return all;
    }

    private void addValues(IndexReader reader, String field) throws IOException {
        Map<String, Integer> articles = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            countValues(leaf.reader(), field, articles);
        }
        articles.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_VALUES)
                .map(value -> new Value(
                        field, value.getKey(), Letters.of(value.getKey()).text(), value.getValue()))
                .filter(value -> !value.letters.isEmpty())
                .forEach(values::add);
    }

    private static void countValues(LeafReader leaf, String field, Map<String, Integer> articles) throws IOException {
        TermsEnum each = Terms.getTerms(leaf, field).iterator();
        for (BytesRef value = each.next(); value != null; value = each.next()) {
            articles.merge(value.utf8ToString(), each.docFreq(), Integer::sum);
        }
    }

    /** The number of names and values. */
    public int size() {
        return names.size() + values.size();
    }

    /** The terms of a row. */
    public RowTerms terms(IndexReader reader, int row) throws IOException {
        RowTerms known = terms.get(row);
        if (known == null) {
            known = new RowTerms(reader, row);
            terms.set(row, known);
        }
        return known;
    }

    /** What stands in a row, best first. */
    public List<Entry> row(IndexReader reader, int row) throws IOException {
        List<Entry> known = rows.get(row);
        if (known == null) {
            known = read(reader, row);
            rows.set(row, known);
        }
        return known;
    }

    /** A word as it is written in the index, or a name; {@code null} for any other text. */
    public @Nullable Entry word(IndexReader reader, String text) throws IOException {
        int last = text.length() - 2;
        if (last < 0 || !hasPair(reader, text.substring(0, 2)) || !hasPair(reader, text.substring(last))) {
            return null;
        }
        int articles = names.containsKey(text) ? Math.max(names.get(text), havingPairs(pairs(reader), text)) : 0;
        for (String field : List.of(ArticleSchema.TITLE, ArticleSchema.BODY)) {
            articles = Math.max(articles, reader.docFreq(new Term(field, text)));
        }
        return articles < RowTerms.MIN_ARTICLES ? null : Entry.word(text, articles);
    }

    /** Whether any text has two characters side by side, which most that are asked for have not. */
    private boolean hasPair(IndexReader reader, String pair) throws IOException {
        Boolean known = pairs.get(pair);
        if (known == null) {
            known = reader.docFreq(new Term(ArticleSchema.BODY_CHARACTERS, pair)) > 0
                    || reader.docFreq(new Term(ArticleSchema.TITLE_CHARACTERS, pair)) > 0;
            if (pairs.size() >= MAX_PAIRS) {
                pairs.clear();
            }
            pairs.put(pair, known);
        }
        return known;
    }

    private List<Entry> read(IndexReader reader, int row) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Entry> latin = new ArrayList<>();
        List<TermsEnum> pairs = pairs(reader);
        Map<String, Integer> named = new HashMap<>();
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            if (FirstLetters.stands(name.getKey().charAt(0), row)) {
                named.put(name.getKey(), Math.max(name.getValue(), havingPairs(pairs, name.getKey())));
            }
        }
        RowTerms all = terms(reader, row);
        for (int id = 0; id < all.size(); id++) {
            if (all.isWord(id)) {
                String term = all.term(id);
                if (!RowTerms.isHan(term)) {
                    latin.add(Entry.word(term, all.weight(id)));
                } else if (named.computeIfPresent(term, raised(all.weight(id))) == null) {
                    entries.add(Entry.word(term, all.weight(id)));
                }
            }
        }
        named.forEach((name, weight) -> entries.add(Entry.word(name, weight)));
        latin.sort(null);
        for (Entry word : latin.subList(0, Math.min(MAX_LATIN, latin.size()))) {
            addLatin(reader, word, entries);
        }
        for (Value value : values) {
            if (FirstLetters.stands(value.letters.charAt(0), row)) {
                addValue(reader, value, entries);
            }
        }
        entries.sort(null);
        return List.copyOf(entries);
    }

    private static BiFunction<String, Integer, Integer> raised(int least) {
        return (name, weight) -> Math.max(weight, least);
    }

    /** How many bodies have each pair of the characters of a name: about as many as have the name. */
    private static int havingPairs(List<TermsEnum> pairs, String name) throws IOException {
        int having = Integer.MAX_VALUE;
        for (int i = 1; i < name.length(); i++) {
            BytesRef pair = new BytesRef(name.substring(i - 1, i + 1));
            int articles = 0;
            for (TermsEnum segment : pairs) {
                articles += segment.seekExact(pair) ? segment.docFreq() : 0;
            }
            having = Math.min(having, articles);
        }
        return having;
    }

    private static List<TermsEnum> pairs(IndexReader reader) throws IOException {
        List<TermsEnum> pairs = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            pairs.add(
                    Terms.getTerms(leaf.reader(), ArticleSchema.BODY_CHARACTERS).iterator());
        }
        return pairs;
    }

    /** The characters that stand behind a character in titles. */
    public String behind(IndexReader reader, String character) throws IOException {
        String known = behind.get(character);
        if (known == null) {
            StringBuilder all = new StringBuilder();
            BytesRef first = new BytesRef(character);
            for (LeafReaderContext leaf : reader.leaves()) {
                TermsEnum each = Terms.getTerms(leaf.reader(), ArticleSchema.TITLE_CHARACTERS)
                        .iterator();
                BytesRef pair = each.seekCeil(first) == TermsEnum.SeekStatus.END ? null : each.term();
                for (; pair != null && StringHelper.startsWith(pair, first); pair = each.next()) {
                    String next = pair.utf8ToString().substring(1);
                    all.append(all.indexOf(next) < 0 ? next : "");
                }
            }
            known = all.toString();
            behind.put(character, known);
        }
        return known;
    }

    private static void addLatin(IndexReader reader, Entry stem, List<Entry> entries) throws IOException {
        String surface = SurfaceForms.inTitles(reader, stem.key());
        if (surface != null) {
            int bodies = reader.docFreq(new Term(ArticleSchema.BODY, stem.key()));
            entries.add(Entry.whole(surface, Entry.Kind.WORD, Math.max(stem.weight(), bodies)));
        }
    }

    private static void addValue(IndexReader reader, Value value, List<Entry> entries) throws IOException {
        String shown = KeywordFields.shown(reader, value.field, value.key);
        if (shown.length() <= MAX_LENGTH) {
            entries.add(Entry.value(shown, value.field, value.articles));
        }
    }
}
