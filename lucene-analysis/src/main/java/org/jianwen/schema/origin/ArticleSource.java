package org.jianwen.schema.origin;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * Offers articles, each with where it came from. They may come from files, rows of a database, or anything else.
 *
 * <p>An indexer takes it; {@code ArticleReader} of the article module makes one of files and folders.
 */
@FunctionalInterface
public interface ArticleSource {

    /**
     * Opens the articles, to be taken one by one.
     *
     * @return an item for each article, and one that says why for each place without one; the caller closes the stream. It
     *     may throw {@link java.io.UncheckedIOException} as it is read
     * @throws IOException if what offers them cannot be read at all
     */
    Stream<ReadItem> open() throws IOException;
}
