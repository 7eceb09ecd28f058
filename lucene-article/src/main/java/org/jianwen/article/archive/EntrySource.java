package org.jianwen.article.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives entries one after another; what opens a source closes it. */
interface EntrySource extends Closeable {

    /**
     * The next entry, or {@code null} at the end.
     *
     * @throws IOException if nothing more can be read; what was given before stays good
     */
    @Nullable FileEntry next() throws IOException;

    @Override
    default void close() throws IOException {}
}
