package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.query.story.SimilarArticles;
import org.jianwen.schema.Article;

/** Similar articles by Lucene's MoreLikeThis over the words of SmartChineseAnalyzer, as many as ours takes pairs. */
public final class PlainSimilar implements Closeable {

    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final MoreLikeThis chooser;

    private PlainSimilar(Directory directory) throws IOException {
        this.directory = directory;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        chooser = new MoreLikeThis(reader);
        chooser.setAnalyzer(analyzer);
        chooser.setFieldNames(new String[] {"title", "body"});
        chooser.setMaxQueryTerms(SimilarArticles.MAX_PAIRS);
        chooser.setMinTermFreq(1);
        chooser.setMinDocFreq(2);
        chooser.setBoost(true);
    }

    /** Indexes articles and opens the index. */
    public static PlainSimilar build(Scratch scratch, List<Article> articles) throws IOException {
        try (Analyzer analyzer = new SmartChineseAnalyzer()) {
            PlainEngine.index(analyzer, scratch, articles);
        }
        return new PlainSimilar(FSDirectory.open(scratch.folder()));
    }

    /** The ids of the articles most like the one of that id, best first. */
    public List<String> similar(String id, int hits) throws IOException {
        int doc = searcher.search(new TermQuery(new Term("id", id)), 1).scoreDocs[0].doc;
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(chooser.like(doc), hits + 1).scoreDocs) {
            if (hit.doc != doc && ids.size() < hits) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
