package org.jianwen.query;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.query.view.HeldViews;
import org.jianwen.schema.Article;

/**
 * The state of an index at one moment, for reading several pages. Pages of one search neither repeat nor leave out a
 * hit, whatever is written or refreshed meanwhile.
 *
 * <p>What it keeps takes room in memory and on disk, so close it when done; it closes itself some time after it was last
 * used, and with its searcher. May be shared by threads.
 *
 * {@snippet file="org/jianwen/query/ExamplesTest.java" region="pages"}
 */
public final class SearchSnapshot implements Closeable {

    /** The most snapshots of one searcher that may be open at a time. */
    public static final int MAX_OPEN = 100;

    /** How long a snapshot is kept after its last use unless told otherwise: five minutes. */
    public static final Duration DEFAULT_KEEP = Duration.ofMinutes(5);

    private final HeldViews.Held held;

    SearchSnapshot(HeldViews.Held held) {
        this.held = held;
    }

    /**
     * Finds what matches a request, as {@link ArticleSearcher#search}, in the state that is kept.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the snapshot is closed
     */
    public SearchResult search(SearchRequest request) throws IOException {
        return held.ask(view -> view.answer(request));
    }

    /**
     * Finds peak periods as {@link ArticleSearcher#timeline}, in the state that is kept.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if the number is out of range
     * @throws IllegalStateException if the snapshot is closed
     */
    public Timeline timeline(SearchRequest request, int limit) throws IOException {
        return held.ask(view -> view.timeline(request, limit));
    }

    /**
     * The article of that id, as it is in the state that is kept.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the snapshot is closed
     */
    public Optional<Article> article(String id) throws IOException {
        return held.ask(view -> view.article(id));
    }

    /**
     * The number of articles in the state that is kept.
     *
     * @throws IllegalStateException if the snapshot is closed
     */
    public int size() throws IOException {
        return held.ask(view -> view.size());
    }

    /** Releases the state once running requests have ended. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        held.close();
    }
}
