package org.jianwen.examples.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jianwen.article.ArticleReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateInterval;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Searches the files in the folder {@code news.archive} at {@code /search?q=台风&page=1}. The starter gives it an indexer and a
 * searcher as beans, and shows how they do at {@code /actuator/health} and {@code /actuator/metrics}.
 */
@SpringBootApplication
@RestController
public class NewsApplication {

    private final ArticleSearcher searcher;

    NewsApplication(ArticleSearcher searcher) {
        this.searcher = searcher;
    }

    public static void main(String[] args) {
        SpringApplication.run(NewsApplication.class, args);
    }

    /** Reads the archive before the first request, into an index in memory unless {@code jianwen.folder} is set. */
    @Bean
    static SmartInitializingSingleton reading(
            ArticleIndexer indexer, ArticleSearcher searcher, @Value("${news.archive}") Path archive) {
        return () -> {
            try {
                indexer.addAll(ArticleReader.of().from(archive));
                searcher.refresh();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What the endpoint answers. */
    public record Found(long total, List<Line> hits, List<Month> months) {

        /** One article, with its passage as HTML that is safe to show. */
        public record Line(String title, String source, String date, String html) {}

        /** How many were published in a month. */
        public record Month(String first, long count) {}

        static Found of(SearchResult result) {
            return new Found(
                    result.total(),
                    result.hits().stream()
                            .map(hit -> new Line(
                                    hit.article().title(),
                                    hit.article().source(),
                                    hit.article().published() == null
                                            ? null
                                            : hit.article().published().value(),
                                    hit.snippets().getLast().toHtml()))
                            .toList(),
                    result.dates().buckets().stream()
                            .map(bar -> new Month(bar.start().toString(), bar.count()))
                            .toList());
        }
    }

    @GetMapping("/search")
    Found search(@RequestParam String q, @RequestParam(defaultValue = "1") int page) throws IOException {
        return Found.of(searcher.search(SearchRequest.of(q).page(page, 20).facetBy(DateInterval.MONTH)));
    }

    /** A request that makes no sense is the caller's mistake, and the message says what is wrong with it. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String mistake(IllegalArgumentException e) {
        return e.getMessage();
    }
}
