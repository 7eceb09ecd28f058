package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.KeywordFields;

/** Reads from a view of an index what can be suggested. For one thread, once. */
final class VocabularyReader {

    /** A word that fewer articles have is not frequent; its articles are found by their titles. */
    private static final int MIN_ARTICLES = 2;

    private static final int MAX_WORD_LENGTH = 30;

    /** With more words than that, the rarer ones are forgotten before all are read. */
    private static final int MAX_COUNTED = 4 * Suggester.MAX_WORDS;

    private final IndexReader reader;
    private final Titles titles;
    private final List<String> fields;
    private int enough = MIN_ARTICLES;

    private VocabularyReader(IndexReader reader, Titles titles, List<String> fields) {
        this.reader = reader;
        this.titles = titles;
        this.fields = fields;
    }

    /** What can be suggested of a view with these titles, and the values of those fields, best first. */
    static List<Entry> entries(IndexReader reader, Titles titles, List<String> fields) throws IOException {
        return new VocabularyReader(reader, titles, fields).read();
    }

    private List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>(titles.entries());
        entries.addAll(words());
        for (String field : fields) {
            entries.addAll(values(field));
        }
        entries.removeIf(entry -> entry.key().isEmpty());
        Collections.sort(entries);
        return List.copyOf(entries);
    }

    private List<Entry> words() throws IOException {
        Map<String, Integer> articles = new HashMap<>();
        for (Map.Entry<String, Integer> name : titles.names().entrySet()) {
            articles.put(name.getKey(), Math.max(name.getValue(), havingPairs(name.getKey())));
        }
        countTerms(ArticleSchema.BODY, articles);
        countTerms(ArticleSchema.TITLE, articles);
        List<Entry> words = new ArrayList<>();
        articles.forEach((term, count) -> {
            String surface = titles.surface(term);
            words.add(
                    surface == null
                            ? Entry.whole(term, Suggestion.Kind.WORD, count, term)
                            : Entry.whole(surface, Suggestion.Kind.WORD, count, null));
        });
        return mostFrequent(words, Suggester.MAX_WORDS);
    }

    /** How many bodies have each pair of the characters of a name: about as many as have the name. */
    private int havingPairs(String name) throws IOException {
        int having = Integer.MAX_VALUE;
        for (int i = 1; i < name.length(); i++) {
            Term pair = new Term(ArticleSchema.BODY_CHARACTERS, name.substring(i - 1, i + 1));
            having = Math.min(having, reader.docFreq(pair));
        }
        return having;
    }

    private void countTerms(String field, Map<String, Integer> articles) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
            if (each.docFreq() >= enough) {
                String term = each.term().utf8ToString();
                if (isWord(term)) {
                    articles.merge(term, each.docFreq(), Math::max);
                }
            }
            while (articles.size() > MAX_COUNTED) {
                enough *= 2;
                articles.values().removeIf(count -> count < enough);
            }
        }
    }

    /** What is not Han was cut to its stem: it can be shown only where a title shows it whole. */
    private boolean isWord(String term) {
        return term.length() <= MAX_WORD_LENGTH
                && term.codePointCount(0, term.length()) > 1
                && (isHan(term) || term.codePoints().anyMatch(Character::isLetter) && titles.surface(term) != null);
    }

    private static boolean isHan(String term) {
        for (int i = 0; i < term.length(); i++) {
            boolean common = term.charAt(i) >= '\u4e00' && term.charAt(i) <= '\u9fa5';
            if (!common && Character.UnicodeScript.of(term.codePointAt(i)) != Character.UnicodeScript.HAN) {
                return false;
            }
            i += Character.isSurrogate(term.charAt(i)) ? 1 : 0;
        }
        return true;
    }

    private List<Entry> values(String field) throws IOException {
        Map<String, Integer> articles = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            countValues(leaf.reader(), field, articles);
        }
        List<Entry> values = new ArrayList<>();
        for (Map.Entry<String, Integer> value : articles.entrySet()) {
            String shown = KeywordFields.shown(reader, field, value.getKey());
            if (shown.length() <= Suggester.MAX_LENGTH) {
                values.add(Entry.value(shown, field, value.getValue()));
            }
        }
        return mostFrequent(values, Suggester.MAX_VALUES);
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

    private static List<Entry> mostFrequent(List<Entry> entries, int most) {
        Collections.sort(entries);
        return entries.subList(0, Math.min(most, entries.size()));
    }
}
