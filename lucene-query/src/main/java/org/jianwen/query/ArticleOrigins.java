package org.jianwen.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.OriginFields;

/** The places that an article came from. Stateless; may be shared by threads. */
final class ArticleOrigins {

    private ArticleOrigins() {}

    /** Their keys, the one it is shown from first. */
    static List<String> of(IndexSearcher searcher, String id) throws IOException {
        List<String> keys = new ArrayList<>();
        for (ScoreDoc found : searcher.search(new TermQuery(ArticleDocuments.idTerm(id)), 1).scoreDocs) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
            OriginFields.of(leaf.reader(), found.doc - leaf.docBase).stream()
                    .sorted(Comparator.comparing(origin -> !origin.shown()))
                    .forEach(origin -> keys.add(origin.entry().key()));
        }
        return List.copyOf(keys);
    }
}
