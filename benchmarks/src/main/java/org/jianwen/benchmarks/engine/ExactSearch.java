package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.ArticleIndex;

/** All matches of a query as it was typed, without pages or snippets: the library's parts in a searcher of one's own. */
public final class ExactSearch implements Closeable {

    private final ArticleIndex index;
    private final DirectoryReader reader;
    private final Analyzer analyzer = ArticleSchema.analyzer();

    private ExactSearch(ArticleIndex index) throws IOException {
        this.index = index;
        this.reader = index.openReader();
    }

    /** Opens the index in a folder. */
    public static ExactSearch open(Scratch scratch) throws IOException {
        return new ExactSearch(ArticleIndex.at(scratch.folder()));
    }

    /** The ids of all matches. */
    public Set<String> found(String text) throws IOException {
        QueryCompiler compiler = new QueryCompiler(reader, analyzer, Ranking.DEFAULT, ArticleSchema.DEFAULT_ZONE);
        Query query = compiler.compile(
                        Objects.requireNonNull(QuerySyntax.parse(text).clause(), text), RelaxationLevel.AS_TYPED)
                .query();
        FacetsCollector matches = new IndexSearcher(reader).search(query, new FacetsCollectorManager());
        Set<String> ids = new HashSet<>();
        List<MatchingDocs> segments = matches.getMatchingDocs();
        for (MatchingDocs segment : segments) {
            SortedDocValues values = DocValues.getSorted(segment.context().reader(), ArticleSchema.ID);
            DocIdSetIterator docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (values.advanceExact(doc)) {
                    ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        index.close();
        analyzer.close();
    }
}
