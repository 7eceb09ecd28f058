package org.jianwen.schema.origin;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An index that is kept the same as a {@link SyncSource}.
 *
 * <p>It lies in a folder, in memory or on a cluster. Implemented by modules of this project, and likely to change.
 */
public interface SyncTarget {

    /** Writes articles on all processors. Closing waits until they are written. */
    interface Adder extends Closeable {
        /** Writes an article soon, in the place of one of the same id. */
        void add(Article article, List<Origin> origins) throws IOException;
    }

    /** Receives the places of articles. */
    @FunctionalInterface
    interface Places {
        /** Called with an origin and the number of articles that have it. */
        void add(Origin origin, long articles);
    }

    /** An article in the index, with the places that it came from. */
    interface Stored {
        /** Its id. */
        String id() throws IOException;

        /** The places. */
        List<Origin> origins() throws IOException;

        /** All of it. */
        Article article() throws IOException;
    }

    /** The index at one moment, for the caller to close. */
    interface View extends Closeable {
        /** Lists all origins that articles have. */
        void places(Places places) throws IOException;

        /** The article of an id, or {@code null} if there is none. */
        @Nullable Stored find(String id) throws IOException;

        /** The articles that came from the place of that key, among others. */
        List<Stored> of(String key) throws IOException;
    }

    /** Opens what is written now. */
    View view() throws IOException;

    /** Begins to write. */
    Adder adder() throws IOException;

    /** Deletes an article. */
    void delete(String id) throws IOException;

    /** The number of articles written. */
    long count() throws IOException;
}
