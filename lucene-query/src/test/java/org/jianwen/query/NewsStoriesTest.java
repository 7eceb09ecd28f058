package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reprints planted among real news are grouped, real news hardly ever, and halves of one article find each other. */
class NewsStoriesTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("jianwen.shared", "")).resolve("corpora/news.jsonl.gz");

    private static final int ITEMS = 3_000;
    private static final int PLANTED = 200;

    private final Random random = new Random(17);

    @Test
    void plantedReprintsAreGroupedAndRealNewsIsNot() throws IOException {
        List<Article> news = news();
        Newsroom newsroom = new Newsroom(random);
        Set<String> copied = new HashSet<>();
        List<Article> articles = new ArrayList<>();
        for (Article article : news) {
            articles.add(article);
            if (copied.size() < PLANTED && article.body().length() > 60 && random.nextInt(8) == 0) {
                articles.add(newsroom.reprint(article, "copy of " + article.id()));
                copied.add(article.id());
            }
        }
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            int grouped = 0;
            int wrong = 0;
            String place = null;
            do {
                SearchResult page = searcher.search(
                        SearchRequest.of("").groupReprints().page(1, 1_000).after(place));
                for (Hit hit : page.hits()) {
                    List<String> ids = Stream.concat(Stream.of(hit.article()), hit.reprints().stream())
                            .map(Article::id)
                            .toList();
                    List<String> own =
                            ids.stream().filter(id -> !id.startsWith("copy")).toList();
                    grouped += (int) own.stream()
                            .filter(id -> ids.contains("copy of " + id))
                            .count();
                    wrong += own.size() > 1 ? own.size() : 0;
                }
                place = page.next();
            } while (place != null);
            assertThat(grouped).as("of %s reprints", copied.size()).isGreaterThan(copied.size() * 9 / 10);
            assertThat(wrong).as("of %s news items", news.size()).isLessThan(news.size() / 50);
        }
    }

    @Test
    void everyOtherSentenceFindsTheRest() throws IOException {
        List<String> halves = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (Article article : news()) {
            String[] sentences = article.body().split("(?<=。)");
            if (halves.size() < PLANTED && sentences.length > 7) {
                StringBuilder even = new StringBuilder();
                StringBuilder odd = new StringBuilder();
                for (int i = 0; i < sentences.length; i++) {
                    (i % 2 == 0 ? even : odd).append(sentences[i]);
                }
                articles.add(Article.of(article.id(), article.title(), even.toString()));
                articles.add(Article.of("half of " + article.id(), "", odd.toString()));
                halves.add(article.id());
            } else {
                articles.add(article);
            }
        }
        try (Archive archive = Archive.of(articles)) {
            int found = 0;
            for (String id : halves) {
                SearchRequest request = SearchRequest.of("").similarTo("half of " + id);
                found += archive.searcher().search(request).hits().stream()
                                .anyMatch(hit -> hit.article().id().equals(id))
                        ? 1
                        : 0;
            }
            assertThat(found).as("of %s halves", halves.size()).isGreaterThan(halves.size() / 2);
        }
    }

    private List<Article> news() throws IOException {
        if (!Files.exists(CORPUS)) {
            String missing = "SKIPPED: stories were not looked for in the news corpus: there is no " + CORPUS;
            System.err.println(missing);
            assertThat(System.getenv("CI")).as(missing).isNull();
            Assumptions.abort(missing);
        }
        try (Stream<ReadItem> items = ArticleReader.of().read(List.of(CORPUS))) {
            return items.filter(ReadItem.Found.class::isInstance)
                    .map(item -> ((ReadItem.Found) item).article())
                    .limit(ITEMS)
                    .toList();
        }
    }
}
