package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.document.FieldQueries;
import org.jianwen.schema.document.KeywordFields;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a query looks for in one view of an index, each looked up once: a request asks for the same pairs of
 * characters when it decides what matches, when it weighs the matches, and when it orders the first of them anew. Not to
 * be shared by threads.
 */
public final class TermStatesCache {

    private final IndexReader reader;
    private final List<LeafReaderContext> segments;
    private final int articles;
    private final Map<Term, TermStates> known = new HashMap<>();
    private final Map<String, @Nullable TermsEnum[]> dictionaries = new HashMap<>();

    /** None yet of that view. */
    public TermStatesCache(IndexReader reader) {
        this.reader = reader;
        this.segments = reader.leaves();
        try {
            this.articles = reader.getDocCount(ArticleSchema.ID);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has that term. */
    public Query query(String field, String text) {
        Term term = new Term(field, text);
        return new TermQuery(term, states(term));
    }

    /** What has that source, tag, id or address. */
    public Query keyword(String field, String value) {
        try {
            return KeywordFields.query(field, List.of(value), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What meets that condition in a field. */
    public Query having(ArticleField field, FieldCondition condition, ZoneId zone) {
        try {
            return FieldQueries.of(field, condition, zone, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has those terms at those places; nothing if one of them is nowhere. */
    public Query phrase(String field, List<Gram> grams) {
        if (grams.size() == 1) {
            return query(field, grams.getFirst().term());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<TermStates> all = new ArrayList<>();
        for (Gram gram : grams) {
            Term term = new Term(field, gram.term());
            TermStates states = states(term);
            if (states.docFreq() == 0) {
                return new MatchNoDocsQuery(gram.term() + " is nowhere");
            }
            phrase.add(term, gram.position());
            all.add(states);
        }
        return new CachedPhrase(phrase.build(), all);
    }

    /** Whether any article has those terms at those places. */
    public boolean isAnywhere(String field, List<Gram> grams) {
        Query phrase = phrase(field, grams);
        if (phrase instanceof MatchNoDocsQuery) {
            return false;
        }
        try {
            return reader instanceof PhraseIndex index
                    ? index.isAnywhere(phrase)
                    : new IndexSearcher(reader).search(phrase, 1).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of articles that have that term, deleted ones included. */
    public int frequency(String field, String text) {
        return states(new Term(field, text)).docFreq();
    }

    /** The inverse document frequency of that term, as in BM25. */
    public float rarity(String field, String text) {
        int frequency = frequency(field, text);
        return (float) Math.log(1 + (articles() - frequency + .5) / (frequency + .5));
    }

    /** The number of articles in the view, deleted ones included; of a restricted view, the visible ones. */
    public int articles() {
        return articles;
    }

    /** Lets go of what is known, which is looked up anew where it is asked for again. */
    public void release() {
        known.clear();
        dictionaries.clear();
    }

    private TermStates states(Term term) {
        return known.computeIfAbsent(term, this::lookUp);
    }

    private TermStates lookUp(Term term) {
        TermStates states = new TermStates(reader.getContext());
        @Nullable TermsEnum[] dictionary = dictionaries.computeIfAbsent(term.field(), this::dictionary);
        BytesRef bytes = term.bytes();
        try {
            for (int i = 0; i < dictionary.length; i++) {
                TermsEnum terms = dictionary[i];
                if (terms != null && terms.seekExact(bytes)) {
                    states.register(terms.termState(), segments.get(i).ord, terms.docFreq(), terms.totalTermFreq());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return states;
    }

    private @Nullable TermsEnum[] dictionary(String field) {
        @Nullable TermsEnum[] dictionary = new TermsEnum[segments.size()];
        try {
            for (int i = 0; i < dictionary.length; i++) {
                Terms terms = segments.get(i).reader().terms(field);
                dictionary[i] = terms == null ? null : terms.iterator();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dictionary;
    }
}
