package org.jianwen.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.highlight.Snippet;
import org.jspecify.annotations.Nullable;

/** A request with its result, and what else can be asked about it. */
final class Answer {

    private final ArticleSearcher searcher;
    private final SearchRequest request;
    private final SearchResult result;

    Answer(ArticleSearcher searcher, SearchRequest request) {
        this.searcher = Objects.requireNonNull(searcher, "the searcher is null: pass one that is open");
        this.request = Objects.requireNonNull(request, "the request is null: pass SearchRequest.of(\"\")");
        this.result = search(request);
    }

    SearchResult result() {
        return result;
    }

    /** The ids of the hits asked for. */
    List<String> ids() {
        return result.hits().stream().map(hit -> hit.article().id()).toList();
    }

    /** Whether that article matches, on whatever page. */
    boolean matches(String id) {
        return ids().contains(id)
                || read(() -> searcher.explain(request, id))
                        .filter(ScoreExplanation::matches)
                        .isPresent();
    }

    /** How many match, without the bounds that the request may set to its effort. */
    long total() {
        return result.totalIsExact() && !result.timedOut()
                ? result.total()
                : search(counted(Counting.NONE)).total();
    }

    /** The counts of the bars that are not empty, by their first days, in the order of time. */
    Map<String, Long> counts(DateInterval interval) {
        return search(counted(Counting.NONE.by(interval))).dates().buckets().stream()
                .filter(bar -> bar.count() > 0)
                .collect(Collectors.toMap(bar -> bar.start().toString(), DateCount::count, Long::sum, TreeMap::new));
    }

    /** The counts of the sources, as if the request chose none. */
    Map<String, Long> sources() {
        return search(counted(Counting.NONE.sources(Counting.MAX_VALUES))).sources().stream()
                .collect(Collectors.toMap(ValueCount::value, ValueCount::count, Long::sum, TreeMap::new));
    }

    /** The texts marked in the hits, or in that hit alone. */
    TreeSet<String> marked(@Nullable String id) {
        TreeSet<String> texts = new TreeSet<>();
        for (Hit hit : result.hits()) {
            if (id == null || id.equals(hit.article().id())) {
                for (Snippet snippet : hit.snippets()) {
                    snippet.marks().forEach(mark -> texts.add(snippet.text().substring(mark.start(), mark.end())));
                }
            }
        }
        return texts;
    }

    /** What can be said of an article that is not found. */
    String known(String id) {
        return read(() -> searcher.article(id))
                .map(article -> ", which is in the index as " + Shown.quoted(article.title()))
                .orElse(", which is not in the index");
    }

    /** The request, what was wanted of it, and what was found instead. */
    String message(String what) {
        return Shown.quoted(request.query()) + " " + what + "; " + Shown.found(result, searcher.size());
    }

    private SearchRequest counted(Counting counting) {
        return request.count(c -> counting)
                .page(1, 0)
                .trackTotalHits(Integer.MAX_VALUE)
                .timeout(null);
    }

    private SearchResult search(SearchRequest wanted) {
        return read(() -> searcher.search(wanted));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
