package org.jianwen.index.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.OriginFields;
import org.jianwen.schema.origin.SyncTarget;
import org.jspecify.annotations.Nullable;

/**
 * A view of an index in a folder or in memory. For one thread.
 *
 * @param reader is closed with it
 */
public record IndexView(DirectoryReader reader) implements SyncTarget.View {

    @Override
    public void places(SyncTarget.Places places) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues values = OriginFields.values(leaf.reader());
            Bits live = leaf.reader().getLiveDocs();
            long[] articles = new long[Math.toIntExact(values.getValueCount())];
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                for (int i = 0; (live == null || live.get(doc)) && i < values.docValueCount(); i++) {
                    articles[Math.toIntExact(values.nextOrd())]++;
                }
            }
            for (int ord = 0; ord < articles.length; ord++) {
                if (articles[ord] > 0) {
                    places.add(OriginFields.decoded(values.lookupOrd(ord)), articles[ord]);
                }
            }
        }
    }

    @Override
    public SyncTarget.@Nullable Stored find(String id) throws IOException {
        List<SyncTarget.Stored> found = all(ArticleDocuments.idTerm(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<SyncTarget.Stored> of(String key) throws IOException {
        return all(OriginFields.term(key));
    }

    private List<SyncTarget.Stored> all(Term term) throws IOException {
        List<SyncTarget.Stored> found = new ArrayList<>();
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

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
