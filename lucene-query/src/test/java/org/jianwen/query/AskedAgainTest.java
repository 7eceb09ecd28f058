package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;

/** What was asked before changes no answer: whatever filters, pages, modes, rankings and threads asked the same words. */
class AskedAgainTest {

    private static final List<String> TYPED = List.of(
            "台风",
            "登陆浙江",
            "台风 登陆 停运",
            "\"台风。登\"",
            "台风 OR 高铁",
            "高铁 -停运",
            "台风 AND 登陆",
            "浙*",
            "沿",
            "5G",
            "登陆。浙",
            "\"高铁 台风\"~4",
            "水星 高铁",
            "source:源1 台风",
            "颱風 沿海",
            "浙江的高铁为什么停运？",
            "");

    @Test
    void everyAnswerIsThatOfASearcherThatWasJustOpened() throws IOException {
        Random random = new Random(17);
        try (Archive archive = Archive.of(articles(120, random))) {
            for (int i = 0; i < 400; i++) {
                SearchRequest request = request(random);
                try (ArticleSearcher fresh = ArticleSearcher.open(archive.index())) {
                    assertThat(said(archive.searcher().search(request)))
                            .as("%s %s", request.query(), request.filters())
                            .isEqualTo(said(fresh.search(request)));
                }
            }
        }
    }

    @Test
    void threadsThatAskTheSameAtOnceGetTheSame() throws Exception {
        Random random = new Random(23);
        try (Archive archive = Archive.of(articles(120, random));
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<SearchRequest> requests = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (String typed : TYPED) {
                SearchRequest request = SearchRequest.of(typed).facetBy(DateInterval.MONTH);
                requests.add(request);
                expected.add(said(archive.searcher().search(request)));
            }
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    List<String> said = new ArrayList<>();
                    for (int round = 0; round < 4; round++) {
                        said.clear();
                        for (SearchRequest request : requests) {
                            said.add(said(archive.searcher().search(request)));
                        }
                    }
                    return said;
                }));
            }
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatWasDecidedInALapsedTimeIsForgotten() throws IOException {
        try (Archive archive = Archive.of(articles(120, new Random(5)))) {
            for (String typed : TYPED) {
                SearchRequest request = SearchRequest.of(typed);
                archive.searcher().search(request.timeout(Duration.ofNanos(1)));
                try (ArticleSearcher fresh = ArticleSearcher.open(archive.index())) {
                    assertThat(said(archive.searcher().search(request))).isEqualTo(said(fresh.search(request)));
                }
            }
        }
    }

    @Test
    void whatWasAddedSinceIsFound() throws IOException {
        try (Archive archive = Archive.of(List.of(Article.of("1", "晴天", "正文")))) {
            SearchRequest request = SearchRequest.of("台风 登陆");
            assertThat(archive.searcher().search(request).total()).isZero();
            archive.change(indexer -> indexer.add(Article.of("2", "台风登陆", "正文")));
            assertThat(archive.searcher().search(request).total()).isOne();
        }
    }

    private static SearchRequest request(Random random) {
        SearchRequest request = SearchRequest.of(TYPED.get(random.nextInt(TYPED.size())))
                .facetBy(DateInterval.YEAR)
                .countBy("source")
                .page(1 + random.nextInt(2), 1 + random.nextInt(30));
        for (int i = random.nextInt(3); i > 0; i--) {
            request = request.fromSource("源" + random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            request = request.match(MatchMode.values()[random.nextInt(MatchMode.values().length)]);
        }
        if (random.nextInt(4) == 0) {
            request = request.orderBy(HitOrder.NEWEST);
        }
        if (random.nextInt(6) == 0) {
            request = request.zone(ZoneOffset.ofHours(-5));
        }
        if (random.nextInt(6) == 0) {
            request = request.withUserWords(List.of("浙江沿海"));
        }
        if (random.nextInt(6) == 0) {
            request = request.withSynonyms(List.of(List.of("水星", "台风")));
        }
        return random.nextInt(8) == 0 && !request.query().isBlank()
                ? SearchRequest.ofLucene("台风 AND 登陆").page(1, 10)
                : request;
    }

    private static List<Article> articles(int count, Random random) {
        String characters = "台风登陆浙江沿海高铁停运，。";
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder body = new StringBuilder();
            for (int length = 5 + random.nextInt(80); length > 0; length--) {
                int at = random.nextInt(characters.length() - 1);
                body.append(characters, at, at + 2);
            }
            articles.add(Article.of("id" + i, "第" + i + "则", body.toString()).withSource("源" + random.nextInt(4)));
        }
        return articles;
    }

    private static String said(SearchResult result) {
        List<String> order = result.hits().stream()
                .map(hit -> hit.article().id() + " " + hit.score())
                .toList();
        return Archive.said(result) + result.next() + order;
    }
}
