package org.jianwen.index.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.OriginFields;
import org.jianwen.schema.OriginFields.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An article in an index, with the places that it came from. Loaded when asked for; for one thread.
 *
 * @param leaf its segment
 * @param doc its number there
 */
record StoredOrigins(LeafReaderContext leaf, int doc) {

    /** The article of an id, or {@code null} if there is none. */
    static @Nullable StoredOrigins find(DirectoryReader reader, String id) throws IOException {
        List<StoredOrigins> found = all(reader, ArticleDocuments.idTerm(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** All that have a term. */
    static List<StoredOrigins> all(DirectoryReader reader, Term term) throws IOException {
        List<StoredOrigins> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(docs.docID())) {
                    found.add(new StoredOrigins(leaf, docs.docID()));
                }
            }
        }
        return found;
    }

    List<Origin> origins() throws IOException {
        return OriginFields.of(leaf.reader(), doc);
    }

    String id() throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), ArticleSchema.ID);
        return ids.advanceExact(doc)
                ? ids.lookupOrd(ids.ordValue()).utf8ToString()
                : article().id();
    }

    Article article() throws IOException {
        return ArticleDocuments.article(leaf.reader().storedFields().document(doc));
    }
}
