package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;

/** The state of a cluster's index at one moment, for reading several pages. May be shared by threads. */
public final class ClusterSnapshot implements Closeable {

    private final ClusterSearch search;
    private final Answering answering;
    private final Timing timing;
    private final Closing closing;
    private boolean closed;

    interface Answering {
        SearchResult to(SearchRequest request) throws IOException;
    }

    interface Timing {
        Timeline of(SearchRequest request, int limit) throws IOException;
    }

    interface Closing {
        Object close() throws IOException;
    }

    ClusterSnapshot(ClusterSearch search, Answering answering, Timing timing, Closing closing) {
        this.search = search;
        this.answering = answering;
        this.timing = timing;
        this.closing = closing;
    }

    /**
     * Finds what matches a request, in the state that is kept.
     *
     * @throws IOException if the cluster cannot be reached, or the state is not kept any more
     */
    public SearchResult search(SearchRequest request) throws IOException {
        return answering.to(request);
    }

    /**
     * Finds peak periods of what a request matches, in the state that is kept.
     *
     * @throws IOException if the cluster cannot be reached, or the state is not kept any more
     */
    public Timeline timeline(SearchRequest request, int limit) throws IOException {
        return timing.of(request, limit);
    }

    /** The article of that id, as it is in the state that is kept. */
    public Optional<Article> article(String id) throws IOException {
        return search.article(id);
    }

    /** The number of articles in the state that is kept. */
    public long size() throws IOException {
        return search.size();
    }

    /** Releases the state. Closing twice does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            closing.close();
        }
    }
}
