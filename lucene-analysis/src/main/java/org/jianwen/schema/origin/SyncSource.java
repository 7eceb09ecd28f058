package org.jianwen.schema.origin;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists places with articles and says which have changed. So an index can be kept the same as they are.
 *
 * <p>Files are such places ({@code ArticleReader.tracked} of the article module), and the rows of a table with their primary key
 * and a version or time of change. An indexer asks for all entries first, then for the articles of those that have changed.
 */
public interface SyncSource {

    /**
     * An article of a place, or why there is none.
     *
     * @param key the key of the place
     * @param item what was read there
     */
    record Keyed(String key, ReadItem item) {}

    /**
     * Lists all present places, each once. Of two articles with one id, the one from the later place is shown.
     *
     * @param remembered what the index knows of a key, {@code null} if nothing; a stamp that is still the same saves working
     *     out the fingerprint
     * @return the entries; the caller closes the stream
     * @throws IOException if the places cannot be listed; then nothing is changed
     */
    Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) throws IOException;

    /**
     * Reads the articles of some places, in their order. All items of one place follow one another.
     *
     * @return the items; the caller closes the stream
     * @throws IOException if they cannot be read
     */
    Stream<Keyed> read(List<SyncEntry> entries) throws IOException;

    /** Whether what the index remembers of a place still holds. The fingerprint decides, unless a source knows more. */
    default boolean isCurrent(SyncEntry now, @Nullable SyncEntry remembered) {
        return remembered != null && remembered.fingerprint().equals(now.fingerprint());
    }

    /**
     * Whether this source is responsible for a place in the index. Such a place is gone if it is no entry; any other
     * stays.
     */
    default boolean covers(String key) {
        return true;
    }
}
