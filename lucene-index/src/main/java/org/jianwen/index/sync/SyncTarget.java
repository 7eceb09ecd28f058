package org.jianwen.index.sync;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.OriginFields.Origin;

/** The index as {@link Synchronisation} sees it. */
public interface SyncTarget {

    /** Takes articles, on all processors; closed, it has written them. */
    interface Adder extends Closeable {
        /** Writes an article soon, in the place of one of the same id. */
        void add(Article article, List<Origin> origins) throws IOException;
    }

    /** Opens what is written now, for the caller to close. */
    DirectoryReader reader() throws IOException;

    /** Begins to write. */
    Adder adder() throws IOException;

    /** Deletes an article. */
    void delete(String id) throws IOException;
}
