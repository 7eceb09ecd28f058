package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.query.suggest.SampleIndex;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of the newest articles of a cluster, as an index in memory: what suggestions and corrections are made of, for no
 * program can go through all the words of a cluster. May be shared by threads.
 */
final class SampleArticles implements Closeable {

    /** So many articles are read. */
    static final int ARTICLES = 5_000;

    /** So much of each text. */
    static final int LETTERS = 500;

    private static final int AT_ONCE = 500;
    private static final Duration KEEP = Duration.ofMinutes(10);

    private final ClusterSearch search;
    private final Analyzer analyzer;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Read latest;

    private record Read(SampleIndex index, long since) {}

    SampleArticles(ClusterSearch search, Analyzer analyzer) {
        this.search = search;
        this.analyzer = analyzer;
    }

    /** An index of them, which is read when it is first asked for; an old one while it is being read anew. */
    SampleIndex index() throws IOException {
        Read read = latest;
        if (read != null && System.nanoTime() - read.since < KEEP.toNanos()) {
            return read.index;
        }
        if (read != null) {
            Thread.ofPlatform().daemon().name("jianwen-sample").start(this::renew);
            return read.index;
        }
        reading.lock();
        try {
            read = latest;
            if (read == null) {
                read = read();
                latest = read;
            }
            return read.index;
        } finally {
            reading.unlock();
        }
    }

    private void renew() {
        if (reading.tryLock()) {
            try {
                latest = read();
            } catch (IOException e) {
                System.getLogger(SampleArticles.class.getName())
                        .log(System.Logger.Level.WARNING, "suggestions stay as they were", e);
            } finally {
                reading.unlock();
            }
        }
    }

    /** Forgets what was read. */
    void forget() {
        latest = null;
    }

    private Read read() throws IOException {
        List<Article> articles = new ArrayList<>();
        @Nullable Object after = null;
        do {
            Map<String, Object> body = Json.map(
                    "size",
                    AT_ONCE,
                    "sort",
                    List.of(
                            Json.map(ArticleSchema.DATE, Json.map("order", "desc", "missing", "_last")),
                            Json.map(ArticleSchema.ID, "asc")),
                    "_source",
                    List.of(FieldNames.ARTICLE));
            if (after != null) {
                body.put("search_after", after);
            }
            List<Map<String, @Nullable Object>> hits =
                    Json.objects(Json.at(search.ask(body, null), "hits").get("hits"));
            hits.forEach(hit -> articles.add(beginning(DocumentJson.article(Json.at(hit, "_source")))));
            after = hits.size() < AT_ONCE ? null : hits.getLast().get("sort");
        } while (after != null && articles.size() < ARTICLES);
        return new Read(
                new SampleIndex(LoadedHits.all(articles, search.fields(), analyzer), search.fields()),
                System.nanoTime());
    }

    private static Article beginning(Article article) {
        String body = article.body();
        int end = Math.min(body.length(), LETTERS);
        end -= end > 0 && Character.isHighSurrogate(body.charAt(end - 1)) ? 1 : 0;
        return article.withBody(body.substring(0, end));
    }

    @Override
    public void close() {
        latest = null;
    }
}
