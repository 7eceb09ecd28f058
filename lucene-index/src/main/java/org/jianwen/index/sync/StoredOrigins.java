package org.jianwen.index.sync;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.OriginFields;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.SyncTarget;

/**
 * An article in an index, with the places that it came from. Loaded when asked for; for one thread.
 *
 * @param leaf its segment
 * @param doc its number there
 */
record StoredOrigins(LeafReaderContext leaf, int doc) implements SyncTarget.Stored {

    @Override
    public List<Origin> origins() throws IOException {
        return OriginFields.of(leaf.reader(), doc);
    }

    @Override
    public String id() throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), ArticleSchema.ID);
        return ids.advanceExact(doc)
                ? ids.lookupOrd(ids.ordValue()).utf8ToString()
                : article().id();
    }

    @Override
    public Article article() throws IOException {
        return ArticleDocuments.article(leaf.reader().storedFields().document(doc));
    }
}
