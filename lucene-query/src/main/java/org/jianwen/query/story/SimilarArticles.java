package org.jianwen.query.story;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;

/**
 * Finds the articles that are like a given one, by Lucene's MoreLikeThis over pairs of characters: those with the highest
 * tf·idf of title and body are looked for, weighted so. Stateless; may be shared by threads.
 *
 * <p>By the benchmark {@code stories}: where every other sentence of a news item is an article of its own, the one half finds
 * the other with a mean reciprocal rank of .343, and by MoreLikeThis over the words of SmartChineseAnalyzer with .350.
 */
public final class SimilarArticles {

    /** So many pairs are looked for at most. */
    public static final int MAX_PAIRS = 40;

    /** An article that has fewer of them is not like the given one, unless that has no more itself. */
    public static final int MIN_SHARED = 4;

    /** So many terms of a field are read to choose from. */
    private static final int MAX_READ = 10_000;

    private SimilarArticles() {}

    /**
     * A scored query for the articles like the one of that id, which matches neither that one nor a reprint of it.
     *
     * @param searcher the view of the index that it will be run on
     * @param analyzer the analyzer of the schema
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if there is no article of that id
     */
    public static Query to(IndexSearcher searcher, Analyzer analyzer, String id) throws IOException {
        return to(searcher, searcher.getIndexReader(), analyzer, id);
    }

    /**
     * As {@link #to(IndexSearcher, Analyzer, String)}, where another view says how frequent terms are.
     *
     * @param searcher has the article
     * @param terms says how frequent terms are
     */
    public static Query to(IndexSearcher searcher, IndexReader terms, Analyzer analyzer, String id) throws IOException {
        Query itself = new TermQuery(ArticleDocuments.idTerm(id));
        TopDocs found = searcher.search(itself, 1);
        if (found.scoreDocs.length == 0) {
            throw new IllegalArgumentException("no article has the id " + Quoted.of(id)
                    + ", so none is like it: pass the id of a hit, Article.id()");
        }
        int doc = found.scoreDocs[0].doc;
        Document article = searcher.storedFields().document(doc, Set.of(ArticleSchema.TITLE, ArticleSchema.BODY));
        StoryCandidate telling =
                StoryCandidates.of(searcher.getIndexReader(), new int[] {doc}).getFirst();
        return new BooleanQuery.Builder()
                .add(like(terms, analyzer, article), Occur.MUST)
                .add(itself, Occur.MUST_NOT)
                .add(new ReprintsQuery(telling), Occur.MUST_NOT)
                .build();
    }

    /** The parts of such a query that give points, each for one pair in one field; their points add up to its score. */
    public static List<Query> parts(Query similar) {
        Query like = ((BooleanQuery) similar).clauses().getFirst().query();
        return ((BooleanQuery) like)
                .clauses().stream().map(BooleanClause::query).toList();
    }

    private static Query like(IndexReader reader, Analyzer analyzer, Document article) throws IOException {
        MoreLikeThis chooser = new MoreLikeThis(reader);
        chooser.setAnalyzer(analyzer);
        chooser.setFieldNames(new String[] {ArticleSchema.TITLE_CHARACTERS, ArticleSchema.BODY_CHARACTERS});
        chooser.setMaxQueryTerms(MAX_PAIRS);
        chooser.setMaxNumTokensParsed(MAX_READ);
        chooser.setMinTermFreq(1);
        chooser.setMinDocFreq(2);
        chooser.setMinWordLen(2);
        chooser.setBoost(true);
        Map<String, Collection<Object>> texts = Map.of(
                ArticleSchema.TITLE_CHARACTERS, List.of(article.get(ArticleSchema.TITLE)),
                ArticleSchema.BODY_CHARACTERS, List.of(article.get(ArticleSchema.BODY)));
        BooleanQuery pairs = (BooleanQuery) chooser.like(texts);
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        pairs.clauses().forEach(enough::add);
        return enough.setMinimumNumberShouldMatch(
                        Math.min(MIN_SHARED, pairs.clauses().size()))
                .build();
    }
}
