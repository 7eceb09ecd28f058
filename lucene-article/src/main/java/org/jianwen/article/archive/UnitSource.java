package org.jianwen.article.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives units one after another; what opens a source closes it. */
interface UnitSource extends Closeable {

    /**
     * The next unit, or {@code null} at the end.
     *
     * @throws IOException if nothing more can be read; what was given before stays good
     */
    @Nullable Unit next() throws IOException;

    @Override
    default void close() throws IOException {}
}
