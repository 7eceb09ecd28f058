package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.jianwen.query.suggest.typing.Letters;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.KeywordFields;
import org.jspecify.annotations.Nullable;

/**
 * The words, names and values of fields of one view, in rows by how they begin. A row is made of the index when it is first
 * asked for, which takes a small part of the time that all rows would. May be shared by threads.
 */
final class Vocabulary {

    /** The most words in letters of a row; how they are written is looked up in titles. */
    private static final int MAX_LATIN = 200;

    private final Map<String, Integer> names;
    private final List<Value> values = new ArrayList<>();
    private final AtomicReferenceArray<@Nullable List<Entry>> rows = new AtomicReferenceArray<>(FirstLetters.ROWS);
    private final AtomicReferenceArray<@Nullable RowTerms> terms = new AtomicReferenceArray<>(FirstLetters.ROWS);
    private final Map<String, Boolean> pairs = new ConcurrentHashMap<>();

    private record Value(String field, String key, String letters, int articles) {}

    private Vocabulary(Map<String, Integer> names) {
        this.names = names;
    }

    /** Reads what a view has, with those single characters of titles, and the values of those fields. */
    static Vocabulary of(IndexReader reader, NameFinder characters, List<String> fields) throws IOException {
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
                .limit(Suggester.MAX_VALUES)
                .map(value -> new Value(
                        field, value.getKey(), Letters.of(value.getKey()).text(), value.getValue()))
                .filter(value -> !value.letters.isEmpty())
                .forEach(values::add);
    }

    private static void countValues(LeafReader leaf, String field, Map<String, Integer> articles) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
        Bits live = leaf.getLiveDocs();
        int[] counts = new int[(int) values.getValueCount()];
        for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live == null || live.get(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                articles.merge(values.lookupOrd(i).utf8ToString(), counts[i], Integer::sum);
            }
        }
    }

    /** The number of names and values. */
    int size() {
        return names.size() + values.size();
    }

    /** The terms of a row. */
    RowTerms terms(IndexReader reader, int row) throws IOException {
        RowTerms known = terms.get(row);
        if (known == null) {
            known = new RowTerms(reader, row);
            terms.set(row, known);
        }
        return known;
    }

    /** What stands in a row, best first. */
    List<Entry> row(IndexReader reader, int row) throws IOException {
        List<Entry> known = rows.get(row);
        if (known == null) {
            known = read(reader, row);
            rows.set(row, known);
        }
        return known;
    }

    /** A word as it is written in the index, or a name; {@code null} for any other text. */
    @Nullable Entry word(IndexReader reader, String text) throws IOException {
        int last = text.length() - 2;
        if (last < 0 || !hasPair(reader, text.substring(0, 2)) || !hasPair(reader, text.substring(last))) {
            return null;
        }
        int articles = names.containsKey(text) ? Math.max(names.get(text), havingPairs(reader, text)) : 0;
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
            pairs.put(pair, known);
        }
        return known;
    }

    private List<Entry> read(IndexReader reader, int row) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Entry> latin = new ArrayList<>();
        RowTerms all = terms(reader, row);
        for (int id = 0; id < all.size(); id++) {
            if (all.isWord(id)) {
                String term = all.term(id);
                if (!RowTerms.isHan(term)) {
                    latin.add(Entry.word(term, all.weight(id)));
                } else if (!names.containsKey(term)) {
                    entries.add(Entry.word(term, all.weight(id)));
                }
            }
        }
        for (String name : names.keySet()) {
            Entry word = FirstLetters.stands(name.charAt(0), row) ? word(reader, name) : null;
            if (word != null) {
                entries.add(word);
            }
        }
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

    /** How many bodies have each pair of the characters of a name: about as many as have the name. */
    private static int havingPairs(IndexReader reader, String name) throws IOException {
        int having = Integer.MAX_VALUE;
        for (int i = 1; i < name.length(); i++) {
            Term pair = new Term(ArticleSchema.BODY_CHARACTERS, name.substring(i - 1, i + 1));
            having = Math.min(having, reader.docFreq(pair));
        }
        return having;
    }

    private static void addLatin(IndexReader reader, Entry stem, List<Entry> entries) throws IOException {
        String surface = SurfaceForms.inTitles(reader, stem.key());
        if (surface != null) {
            int bodies = reader.docFreq(new Term(ArticleSchema.BODY, stem.key()));
            entries.add(Entry.whole(surface, Suggestion.Kind.WORD, Math.max(stem.weight(), bodies)));
        }
    }

    private static void addValue(IndexReader reader, Value value, List<Entry> entries) throws IOException {
        String shown = KeywordFields.shown(reader, value.field, value.key);
        if (shown.length() <= Suggester.MAX_LENGTH) {
            entries.add(Entry.value(shown, value.field, value.articles));
        }
    }
}
