package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.QueryBuilder;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.highlight.SnippetMaker;
import org.jianwen.query.highlight.SnippetSettings;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.ArticleIndex;

/** An index of ours whose hits are marked by our highlighter and by Lucene's. For one thread. */
public final class LongArticles implements Closeable {

    private static final int HITS = 10;

    private final ArticleIndex index;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final ArticleSearcher articles;
    private final Analyzer analyzer = ArticleSchema.analyzer();
    private final UnifiedHighlighter highlighter;

    private LongArticles(Scratch scratch) throws IOException {
        index = ArticleIndex.at(scratch.folder());
        reader = index.openReader();
        searcher = new IndexSearcher(reader);
        articles = ArticleSearcher.open(index);
        highlighter =
                new Reanalysing(UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1));
    }

    /** Indexes articles and opens the index. */
    public static LongArticles build(Scratch scratch, List<Article> articles) throws IOException {
        JianwenEngine.index(scratch, articles);
        return new LongArticles(scratch);
    }

    /** Ten hits of a query, as each of the highlighters wants them. */
    public record Page(String query, List<Article> articles, Query terms, TopDocs docs) {}

    /** Finds ten hits. */
    public Page find(String query) throws IOException {
        List<Article> hits = articles.search(SearchRequest.of(query).page(1, HITS)).hits().stream()
                .map(Hit::article)
                .toList();
        ScoreDoc[] docs = new ScoreDoc[hits.size()];
        for (int i = 0; i < docs.length; i++) {
            Term id = new Term(ArticleSchema.ID, hits.get(i).id());
            docs[i] = searcher.search(new TermQuery(id), 1).scoreDocs[0];
        }
        TopDocs top = new TopDocs(new TotalHits(docs.length, TotalHits.Relation.EQUAL_TO), docs);
        Query terms = new QueryBuilder(analyzer).createBooleanQuery(ArticleSchema.BODY, query, Occur.MUST);
        return new Page(query, hits, Objects.requireNonNull(terms, query), top);
    }

    /** The body's best passages by Lucene. */
    public Map<String, String[]> markByUnifiedHighlighter(Page page) throws IOException {
        return highlighter.highlightFields(new String[] {ArticleSchema.BODY}, page.terms(), page.docs(), new int[] {
            SnippetSettings.DEFAULT.passages()
        });
    }

    /** The title's and the body's best passages by ours. */
    public static int markByJianwen(Page page) {
        SnippetMaker maker = SnippetMaker.of(List.of(HighlightTerm.of(HighlightTerm.Kind.WORDS, page.query())));
        int marks = 0;
        for (Article article : page.articles()) {
            for (Snippet snippet : maker.make(article.title(), article.body())) {
                marks += snippet.marks().size();
            }
        }
        return marks;
    }

    @Override
    public void close() throws IOException {
        articles.close();
        reader.close();
        index.close();
        analyzer.close();
    }

    /** Does not use the offsets that the index may have. */
    private static final class Reanalysing extends UnifiedHighlighter {
        Reanalysing(Builder builder) {
            super(builder);
        }

        @Override
        protected OffsetSource getOffsetSource(String field) {
            return OffsetSource.ANALYSIS;
        }

        @Override
        protected OffsetSource getOptimizedOffsetSource(UHComponents components) {
            return OffsetSource.ANALYSIS;
        }

        @Override
        public Set<HighlightFlag> getFlags(String field) {
            return Set.of(HighlightFlag.PHRASES, HighlightFlag.PASSAGE_RELEVANCY_OVER_SPEED);
        }
    }
}
