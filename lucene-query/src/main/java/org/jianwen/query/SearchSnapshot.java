package org.jianwen.query;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.query.view.Answers;
import org.jianwen.query.view.ArticleView;
import org.jianwen.schema.Article;

/**
 * The state of an index at one moment, kept for as long as somebody reads on: pages of one search neither repeat nor
 * leave out a hit, whatever is written or refreshed meanwhile.
 *
 * <p>What it keeps takes room in memory and on disk, so close it when done; it closes itself some time after it was last
 * used, and with its searcher. May be shared by threads.
 *
 * {@snippet file="org/jianwen/query/ExamplesTest.java" region="pages"}
 */
public final class SearchSnapshot implements Closeable {

    /** The most views of one searcher that may be open at a time. */
    public static final int MAX_OPEN = 100;

    /** How long a view is kept after its last use where nothing else is said: five minutes. */
    public static final Duration DEFAULT_KEEP = Duration.ofMinutes(5);

    private final Answers answers;
    private final ArticleView searcher;
    private final SearchSnapshots registry;
    private final Duration keep;
    private final LongSupplier clock;
    private volatile long lastUse;

    SearchSnapshot(Answers answers, ArticleView searcher, SearchSnapshots registry, Duration keep, LongSupplier clock) {
        this.answers = answers;
        this.searcher = searcher;
        this.registry = registry;
        this.keep = keep;
        this.clock = clock;
        this.lastUse = clock.getAsLong();
    }

    /**
     * Finds what matches a request, as {@link ArticleSearcher#search}, in the state that is kept.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the view is closed
     */
    public SearchResult search(SearchRequest request) throws IOException {
        return on(answers.search(request));
    }

    /**
     * The busiest periods of what a request finds, as {@link ArticleSearcher#timeline}, in the state that is kept.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if the number is out of range
     * @throws IllegalStateException if the view is closed
     */
    public Timeline timeline(SearchRequest request, int limit) throws IOException {
        return on(answers.timeline(request, limit));
    }

    /**
     * The article of that id, as it is in the state that is kept.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the view is closed
     */
    public Optional<Article> article(String id) throws IOException {
        return on(answers.article(id));
    }

    /**
     * The number of articles in the state that is kept.
     *
     * @throws IllegalStateException if the view is closed
     */
    public int size() throws IOException {
        return on(answers.size());
    }

    /** Releases the state once running requests have ended. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        registry.close(this);
    }

    boolean expired() {
        return Duration.ofNanos(clock.getAsLong() - lastUse).compareTo(keep) >= 0;
    }

    ArticleView searcher() {
        return searcher;
    }

    private <T> T on(Answers.Question<T> question) throws IOException {
        registry.expire();
        if (!registry.use(this)) {
            throw new IllegalStateException(
                    "this view is closed, or was not used for " + keep + ": pin another, or pin it for longer");
        }
        try {
            return question.ask(searcher);
        } finally {
            lastUse = clock.getAsLong();
            searcher.counted().decRef();
        }
    }
}
