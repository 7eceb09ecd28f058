package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jianwen.query.suggest.typing.Letters;
import org.jianwen.query.suggest.typing.PinyinMatcher;
import org.jianwen.query.suggest.vocabulary.Entry;
import org.jianwen.query.suggest.vocabulary.FirstLetters;
import org.jianwen.query.suggest.vocabulary.RowTerms;
import org.jianwen.query.suggest.vocabulary.Vocabulary;
import org.jianwen.schema.ArticleSchema;

/**
 * Titles in which a word begins with what was typed. The index knows which titles have a word; of those that can fit, the ones
 * written last are read. For one thread, once.
 */
final class TitleFinder {

    /** So many titles are read for each way to fit: what is typed next leaves fewer. */
    private static final int MAX_READ = 128;

    /** The most words that what was typed goes beyond. */
    private static final int MAX_BEGUN = 200;

    private static final int FITS = PinyinMatcher.NOT;
    private static final int MAX_WORD = 30;

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final PinyinMatcher typed;
    private final List<List<BytesRef>> whole = lists();
    private final List<List<String>> begun = lists();

    /** What titles have where words begin that can fit; of words in letters, which are stems, without their last. */
    private final Set<String> beginnings = new HashSet<>();

    private final Set<Integer> seen = new HashSet<>();
    private final Map<String, Found> titles = new HashMap<>();
    private int ready;

    private record Found(String text, int rank, int articles) {}

    TitleFinder(IndexReader reader, Vocabulary vocabulary, PinyinMatcher typed) throws IOException {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.typed = typed;
        for (int row : FirstLetters.typed(typed.first())) {
            RowTerms terms = vocabulary.terms(reader, row);
            for (int id = 0; id < terms.size(); id++) {
                if (terms.titles(id) > 0) {
                    add(terms.term(id));
                }
            }
        }
    }

    private static <T> List<List<T>> lists() {
        List<List<T>> lists = new ArrayList<>();
        for (int fit = 0; fit < FITS; fit++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void add(String term) {
        boolean stem = term.length() > 3 && FirstLetters.isLetter(term.charAt(term.length() - 1));
        String beginning = stem ? term.substring(0, term.length() - 1) : term;
        int fits = typed.beginning(beginning, 0);
        int open = typed.open();
        if (fits < FITS) {
            whole.get(fits).add(new BytesRef(term));
            beginnings.add(beginning);
        }
        if (open < fits) {
            begun.get(open).add(term);
            beginnings.add(beginning);
        }
    }

    /** The titles of a rank, best first. */
    List<Entry> of(int rank) throws IOException {
        int fit = rank == 0 ? PinyinMatcher.AS_TEXT : rank < 4 ? PinyinMatcher.BY_SYLLABLES : PinyinMatcher.BY_INITIALS;
        for (; ready <= fit; ready++) {
            read(query(ready), rank);
        }
        List<Entry> found = new ArrayList<>();
        titles.forEach((key, title) -> {
            if (title.rank == rank) {
                found.add(new Entry(title.text, key, Entry.Kind.TITLE, title.articles, null, null));
            }
        });
        found.sort(null);
        return found;
    }

    private Query query(int fit) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new TermInSetQuery(ArticleSchema.TITLE, whole.get(fit)), BooleanClause.Occur.SHOULD);
        int left = MAX_BEGUN;
        for (String term : begun.get(fit)) {
            List<BytesRef> behind = behind(term);
            if (!behind.isEmpty() && left-- > 0) {
                any.add(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(ArticleSchema.TITLE, term)), BooleanClause.Occur.FILTER)
                                .add(
                                        new TermInSetQuery(ArticleSchema.TITLE_CHARACTERS, behind),
                                        BooleanClause.Occur.FILTER)
                                .build(),
                        BooleanClause.Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** The last character of a word with each behind which more of what was typed can stand, or at the end of a run. */
    private List<BytesRef> behind(String term) throws IOException {
        String last = term.substring(term.length() - 1);
        List<BytesRef> pairs = new ArrayList<>();
        String all = vocabulary.behind(reader, last);
        for (int i = 0; i < all.length(); i++) {
            if (typed.beginning(term + all.charAt(i), 0) < FITS || typed.open() < FITS) {
                pairs.add(new BytesRef(last + all.charAt(i)));
            }
        }
        if (typed.takenBy(term) > 0) {
            pairs.add(new BytesRef(last));
        }
        return pairs;
    }

    private void read(Query query, int leastRank) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int left = MAX_READ;
        for (LeafReaderContext leaf : reader.leaves().reversed()) {
            Scorer scorer = left == 0 ? null : weight.scorer(leaf);
            int[] last = new int[left];
            int count = 0;
            if (scorer != null) {
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator docs = scorer.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        last[count++ % left] = doc;
                    }
                }
            }
            StoredFields stored = leaf.reader().storedFields();
            for (int i = 0; i < Math.min(count, left); i++) {
                if (seen.add(leaf.docBase + last[i])) {
                    read(stored.document(last[i], Set.of(ArticleSchema.TITLE)).get(ArticleSchema.TITLE), leastRank);
                }
            }
            left -= Math.min(count, left);
        }
    }

    private void read(String title, int leastRank) {
        if (title.length() > Vocabulary.MAX_LENGTH) {
            return;
        }
        String key = Letters.of(title).text();
        int best = Completions.RANKS;
        for (int start = 0; start < key.length(); start++) {
            int rank = Completions.rank(typed.beginning(key, start), start > 0);
            if (rank < best && beginsWord(key, start)) {
                best = rank;
            }
        }
        if (best < Completions.RANKS) {
            int rank = Math.max(best, leastRank);
            titles.merge(
                    key,
                    new Found(title, rank, 1),
                    (known, same) -> new Found(known.text, Math.min(known.rank, rank), known.articles + 1));
        }
    }

    private boolean beginsWord(String key, int start) {
        for (int end = start + 1; end <= Math.min(key.length(), start + MAX_WORD); end++) {
            if (beginnings.contains(key.substring(start, end))) {
                return true;
            }
        }
        return false;
    }
}
