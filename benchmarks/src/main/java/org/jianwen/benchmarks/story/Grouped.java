package org.jianwen.benchmarks.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jianwen.benchmarks.reading.Grams;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;

/**
 * The stories of two articles or more that a searcher makes of planted articles, a year at a time, as it compares no more
 * than ten thousand. Immutable; may be shared by threads.
 *
 * @param planted what it was asked about
 * @param stories the articles of each story
 */
public record Grouped(Planted planted, List<List<Article>> stories) {

    /** Two articles are nearly the same if they have so much of the shorter in common. */
    public static final double NEARLY_THE_SAME = 0.8;

    private static final int PAGE = 1_000;

    /** Copies the list. */
    public Grouped {
        stories = List.copyOf(stories);
    }

    /** Asks for all articles of each year in which the planted ones were published. */
    public static Grouped of(Planted planted, ArticleSearcher searcher) throws IOException {
        List<List<Article>> stories = new ArrayList<>();
        Collection<Integer> years = planted.articles().stream()
                .filter(article -> article.published() != null)
                .map(article -> article.published().day().getYear())
                .distinct()
                .toList();
        for (int year : years) {
            SearchRequest request = SearchRequest.of("date:" + year)
                    .groupReprints()
                    .withoutCounts()
                    .withoutSnippets()
                    .page(1, PAGE);
            SearchResult page;
            String place = null;
            do {
                page = searcher.search(request.after(place));
                if (!page.totalIsExact()) {
                    throw new IllegalStateException(year + " has too many articles to compare: " + page.notes());
                }
                page.hits().stream()
                        .filter(hit -> !hit.reprints().isEmpty())
                        .forEach(hit -> stories.add(articles(hit)));
                place = page.next();
            } while (place != null);
        }
        return new Grouped(planted, stories);
    }

    private static List<Article> articles(Hit hit) {
        return Stream.concat(Stream.of(hit.article()), hit.reprints().stream()).toList();
    }

    /** How many copies of each kind are in one story with what they are copies of. */
    public Map<Edit, Integer> found() {
        Map<Edit, Integer> found = new HashMap<>();
        for (List<Article> story : stories) {
            List<String> ids = story.stream().map(Article::id).toList();
            for (String id : ids) {
                String origin = planted.origins().get(id);
                if (origin != null && ids.contains(origin)) {
                    found.merge(planted.edits().get(id), 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /**
     * Of each real article that is in one story with another, or with a copy of another, how much it has in common with that
     * of them with which it has most: the share of the runs of four characters of the shorter.
     */
    public List<Double> shares() {
        List<Double> shares = new ArrayList<>();
        for (List<Article> story : stories) {
            for (Article one : story) {
                if (!planted.origins().containsKey(one.id())) {
                    story.stream()
                            .filter(other -> !origin(other).equals(one.id()))
                            .mapToDouble(other -> Grams.shared(one.body(), other.body()))
                            .max()
                            .ifPresent(shares::add);
                }
            }
        }
        return shares;
    }

    private String origin(Article article) {
        return planted.origins().getOrDefault(article.id(), article.id());
    }
}
