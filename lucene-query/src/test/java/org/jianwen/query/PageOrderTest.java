package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;

/** Pages fit together: the same hits in the same order and with the same scores, whatever the size of a page. */
class PageOrderTest {

    private static final String CHARACTERS = "台风登陆浙江沿海高铁停运，。";

    @Test
    void pagesOfEverySizeAreCutFromOneOrder() throws IOException {
        Random random = new Random(11);
        try (Archive archive = Archive.of(articles(60, random))) {
            ArticleSearcher searcher = archive.searcher();
            for (int i = 0; i < 12; i++) {
                SearchRequest request = request(random);
                List<Hit> all = searcher.search(request.page(1, 1_000)).hits();
                for (int size : new int[] {3, 7, 10, 19, 20, 21, 50}) {
                    assertThat(places(byNumber(searcher, request, size)))
                            .as("%s in pages of %s", request.query(), size)
                            .isEqualTo(places(all));
                    assertThat(places(byCursor(searcher, request.page(1, size))))
                            .as("%s after cursors, in pages of %s", request.query(), size)
                            .isEqualTo(places(all));
                }
            }
        }
    }

    @Test
    void theFirstTwentyAreOrderedAnewWhereverThePageBegins() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            articles.add(Article.of("far" + i, "报道", "台风。" + "平安无事的一天。".repeat(9) + "登陆"));
        }
        articles.add(Article.of("near", "报道", "平安无事的一天。".repeat(9) + "台风登陆" + "平安无事的一天。".repeat(3)));
        try (Archive archive = Archive.of(articles)) {
            for (int size : new int[] {1, 5, 10, 20, 100}) {
                SearchRequest request = SearchRequest.of("台风 登陆").page(1, size);
                assertThat(archive.searcher()
                                .search(request)
                                .hits()
                                .getFirst()
                                .article()
                                .id())
                        .isEqualTo("near");
            }
        }
    }

    private static SearchRequest request(Random random) {
        StringBuilder query = new StringBuilder();
        for (int words = 1 + random.nextInt(3); words > 0; words--) {
            int at = random.nextInt(CHARACTERS.length() - 5);
            query.append(CHARACTERS, at, at + 1 + random.nextInt(4)).append(' ');
        }
        SearchRequest request = SearchRequest.of(query.toString()).withoutSnippets();
        request = random.nextInt(3) == 0 ? request.groupReprints() : request;
        request = random.nextInt(3) == 0 ? request.withoutCounts().trackTotalHits(5) : request;
        return random.nextInt(4) == 0 ? request.orderBy(HitOrder.NEWEST) : request;
    }

    private static List<Article> articles(int count, Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder body = new StringBuilder();
            for (int length = 5 + random.nextInt(80); length > 0; length--) {
                body.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            articles.add(Article.of("id" + i, "第" + i + "则", body.toString()));
        }
        return articles;
    }

    private static List<Hit> byNumber(ArticleSearcher searcher, SearchRequest request, int size) throws IOException {
        List<Hit> hits = new ArrayList<>();
        SearchResult result;
        int page = 1;
        do {
            result = searcher.search(request.page(page++, size));
            hits.addAll(result.hits());
        } while (result.hits().size() == size);
        return hits;
    }

    private static List<Hit> byCursor(ArticleSearcher searcher, SearchRequest request) throws IOException {
        List<Hit> hits = new ArrayList<>();
        String next = null;
        do {
            SearchResult result = searcher.search(request.after(next));
            hits.addAll(result.hits());
            next = result.next();
        } while (next != null);
        return hits;
    }

    private static List<String> places(List<Hit> hits) {
        return hits.stream().map(hit -> hit.article().id() + " " + hit.score()).toList();
    }
}
