package org.jianwen.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.suggest.Suggester;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.query.view.ArticleView;
import org.jianwen.query.view.HeldViews;
import org.jianwen.query.view.NarrowedView;
import org.jianwen.query.view.RefreshTimer;
import org.jianwen.query.view.SearchView;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles in an index as it was last refreshed.
 *
 * <p>That is what the indexer opened on the same {@link ArticleIndex} had added by then, or else the last commit. A request
 * sees one state from its beginning to its end. May be shared by threads; the indexer of the same index, in this program or
 * another, may go on writing.
 *
 * {@snippet file="org/jianwen/query/ExamplesTest.java" region="search"}
 */
public final class ArticleSearcher implements ArticleSearch {

    private static final String NO_TIME = "the time is null: leave it out for a searcher that is refreshed on demand";

    /** The most restrictions whose views are kept. */
    public static final int MAX_RESTRICTIONS = 100;

    private final SearchView view;
    private final @Nullable ArticleIndex owned;
    private final @Nullable RefreshTimer timer;
    private final HeldViews snapshots;
    private final LongSupplier clock;
    private final @Nullable NarrowedView narrowed;
    private final Map<Restriction, ArticleSearcher> restricted = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Restriction, ArticleSearcher> eldest) {
            return size() > MAX_RESTRICTIONS;
        }
    };

    private ArticleSearcher(
            SearchView view,
            @Nullable ArticleIndex owned,
            @Nullable Duration interval,
            LongSupplier clock,
            @Nullable NarrowedView narrowed) {
        this.view = view;
        this.clock = clock;
        this.narrowed = narrowed;
        this.snapshots = new HeldViews(SearchSnapshot.MAX_OPEN, clock);
        this.owned = owned;
        this.timer = interval == null ? null : new RefreshTimer(interval, this::refreshAll);
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IOException if there is no index or it cannot be read; an
     *     {@link org.jianwen.schema.store.IndexMismatchException} if another version wrote it
     */
    public static ArticleSearcher open(Path folder) throws IOException {
        return open(ArticleIndex.existing(folder), true, null);
    }

    /**
     * Opens the index in a folder and refreshes it regularly. A commit is found after that time at the latest.
     *
     * @throws IOException as {@link #open(Path)}
     * @throws IllegalArgumentException if the time is not positive
     */
    public static ArticleSearcher open(Path folder, Duration refreshEvery) throws IOException {
        Objects.requireNonNull(refreshEvery, NO_TIME);
        return open(ArticleIndex.existing(folder), true, refreshEvery);
    }

    /**
     * Opens an index. Closing the searcher leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     */
    public static ArticleSearcher open(ArticleIndex index) throws IOException {
        return open(index, false, null);
    }

    /**
     * Opens an index and refreshes it regularly. What the indexer opened on it adds, committed or not, is found after
     * that time at the latest. Closing the searcher leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     * @throws IllegalArgumentException if the time is not positive
     */
    public static ArticleSearcher open(ArticleIndex index, Duration refreshEvery) throws IOException {
        Objects.requireNonNull(refreshEvery, NO_TIME);
        return open(index, false, refreshEvery);
    }

    /** Opens an index with another clock, which gives nanoseconds since some moment. */
    static ArticleSearcher open(ArticleIndex index, LongSupplier clock) throws IOException {
        return new ArticleSearcher(SearchView.open(index, clock), null, null, clock, null);
    }

    private static ArticleSearcher open(ArticleIndex index, boolean own, @Nullable Duration interval)
            throws IOException {
        Objects.requireNonNull(index, "the index is null: pass one, such as ArticleIndex.inMemory()");
        try {
            RefreshTimer.check(interval);
            LongSupplier clock = System::nanoTime;
            return new ArticleSearcher(SearchView.open(index, clock), own ? index : null, interval, clock, null);
        } catch (IOException | RuntimeException e) {
            if (own) {
                index.close();
            }
            throw e;
        }
    }

    /**
     * Lets later requests see the newest state of the index. Running requests keep their snapshot.
     *
     * @return whether the state is another than before
     * @throws IOException if the index is gone, cannot be read, or was written by another version since; then it goes on
     *     being searched as it was
     * @throws IllegalStateException if the searcher is closed
     */
    public boolean refresh() throws IOException {
        try {
            ArticleView before = view.acquire();
            try {
                view.maybeRefreshBlocking();
                return !view.isCurrent(before);
            } finally {
                view.release(before);
            }
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    /**
     * The number of articles in the index.
     *
     * @throws IllegalStateException if the searcher is closed
     */
    public int size() {
        try {
            return on(seen -> seen.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The article with that id.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public Optional<Article> article(String id) throws IOException {
        return on(seen -> seen.article(id));
    }

    /**
     * The places that an article came from, the one it is shown from first. {@code ArticleIndexer.synchronise}
     * remembers them.
     *
     * @return their keys, such as paths of files; none for an article that was added in another way, or is not there
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public List<String> origins(String id) throws IOException {
        return on(seen -> seen.origins(id));
    }

    /**
     * Finds what matches a request. Whatever the query text is, it is read as well as it can be, and the result says what
     * was ignored.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return on(seen -> seen.answer(request));
    }

    /**
     * Explains the score of an article: what was found where, and how much it gave.
     *
     * @param id the article
     * @return the account; empty if there is no article of that id
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public Optional<ScoreExplanation> explain(SearchRequest request, String id) throws IOException {
        return on(seen -> seen.explain(request, id));
    }

    /**
     * Suggests frequent words, sources and titles for what is typed so far. Words and sources begin with it, and so
     * do titles or a later word of them.
     *
     * <p>What was typed may be text in either script, pinyin with or without tones, spaces and apostrophes, its first
     * letters, or a mixture: 颱, taif, tái fēng, 台f and tf all suggest 台风. What fits as text comes first, then what fits by
     * pinyin, then titles in which a later word does, then what fits by first letters; among these the most frequent, then
     * the shortest. A word that was typed whole is followed by what it is mostly the beginning of: 地缘 by 地缘政治. Each
     * suggestion finds at least one article.
     * The first call after a refresh reads the titles and words of what is new in the index, within the limits of {@link
     * Suggester}; a searcher that refreshes by itself has done so in the background.
     *
     * @param typed what was typed; nothing is suggested for nothing, and for more than 60 letters
     * @param limit the most suggestions to give, 1 to {@value Suggester#MAX_SUGGESTIONS}
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if the number is out of range
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        return on(seen -> seen.suggest(typed, limit));
    }

    /**
     * Suggests corrections of a query that finds little. They have much more frequent words that sound alike, 台风 for
     * 太风 or 抬风, words that look alike, 政治 for 政冶, and words for pinyin, 台风 for taifeng.
     *
     * @param query the query as it was typed; filters of a request are not looked at
     * @return at most three queries, the likeliest first, each of which finds articles with all of its words; none if ten
     *     articles or more have all of the words of the query itself, and for a query of more than
     *     {@value Suggester#MAX_QUERY} UTF-16 code units
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public List<String> didYouMean(String query) throws IOException {
        return on(seen -> seen.didYouMean(query));
    }

    /**
     * Finds peak periods of what a request matches, with their characteristic terms. In a peak more of it was
     * published than the number of all articles at that time, or of its own at other times, leads to expect. How long
     * a period is depends on the dates: from a day to a quarter of the time from the first match to the last.
     *
     * <p>The order, pages and counts of the request play no part. The words are those of the first 50 matches
     * of a period against the first 150 others.
     *
     * @param limit the most periods to give, 1 to {@value Timeline#MAX_PERIODS}
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if the number is out of range
     * @throws IllegalStateException if the searcher is closed
     */
    @Override
    public Timeline timeline(SearchRequest request, int limit) throws IOException {
        return on(seen -> seen.timeline(request, limit));
    }

    /**
     * Takes a snapshot of the index, for results on several pages. It is let go when it has not been used for {@link
     * SearchSnapshot#DEFAULT_KEEP}.
     *
     * @return a snapshot that the caller closes
     * @throws IllegalStateException if the searcher is closed, or {@value SearchSnapshot#MAX_OPEN} snapshots are open
     */
    public SearchSnapshot snapshot() throws IOException {
        return snapshot(SearchSnapshot.DEFAULT_KEEP);
    }

    /**
     * Takes a snapshot that expires when unused for that time. Otherwise it is as of {@link #snapshot()}.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public SearchSnapshot snapshot(Duration keep) throws IOException {
        if (!Objects.requireNonNull(keep, "the time is null: use snapshot() for the usual one")
                .isPositive()) {
            throw new IllegalArgumentException("keeping a snapshot for " + keep + ": the time must be positive");
        }
        return on(seen -> new SearchSnapshot(snapshots.hold(seen, keep)));
    }

    /**
     * Gives a searcher that sees only some articles, as if all others were deleted. None of its hits,
     * counts, totals, suggestions, corrections, similar articles, timelines, notes and explanations tells of them.
     *
     * <p>It sees what this one is refreshed to, closes with it, and closing it does nothing. What it learns is kept, for the
     * {@value #MAX_RESTRICTIONS} restrictions that were used last; making one reads the index once.
     *
     * @throws IllegalStateException if the searcher is closed, or is restricted itself: put both conditions into one {@link
     *     Restriction}
     */
    @Override
    public ArticleSearcher restrictedTo(Restriction restriction) {
        Objects.requireNonNull(
                restriction, "the restriction is null: pass one such as Restriction.where(field, equalTo(value))");
        if (narrowed != null) {
            throw new IllegalStateException(
                    "this searcher is restricted already: put both conditions into one Restriction");
        }
        try {
            view.release(view.acquire());
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (restricted) {
            return restricted.computeIfAbsent(
                    restriction, key -> new ArticleSearcher(view, null, null, clock, view.restrictedTo(key)));
        }
    }

    private <T> T on(ArticleView.Question<T> question) throws IOException {
        snapshots.expire();
        try {
            ArticleView searcher = view.acquire();
            try {
                return question.on(narrowed == null ? searcher : narrowed.of(searcher));
            } finally {
                view.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    private static IllegalStateException closed(AlreadyClosedException e) {
        return new IllegalStateException("this ArticleSearcher is closed: open a new one", e);
    }

    /** What runs in the background has time to read what suggestions are made of. */
    private void refreshAll() throws IOException {
        refresh();
        on(seen -> seen.prepareSuggestions());
    }

    /** Closes the searcher. Later requests fail; running ones may fail too. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        if (narrowed != null) {
            return;
        }
        synchronized (restricted) {
            for (ArticleSearcher one : restricted.values()) {
                one.snapshots.closeAll();
            }
            restricted.clear();
        }
        if (timer != null) {
            timer.close();
        }
        try (view) {
            snapshots.closeAll();
        } finally {
            if (owned != null) {
                owned.close();
            }
        }
    }
}
