package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code "…"~5}: the parts of a quotation in any order, with at most so many other characters between them. */
class ProximityTest {

    @Test
    void findsWhatBruteForceFinds() throws IOException {
        Random random = new Random(8);
        List<Article> articles = IntStream.range(0, 400)
                .mapToObj(i -> Article.of("a" + i, "", text(random, "台风登陆甲乙丙", 4 + random.nextInt(14))))
                .toList();
        try (Archive archive = Archive.of(articles)) {
            for (int i = 0; i < 300; i++) {
                String one = text(random, "台风登", 1 + random.nextInt(3));
                String other = text(random, "登陆甲", 1 + random.nextInt(3));
                int distance = 1 + random.nextInt(8);
                String query = '"' + one + ' ' + other + "\"~" + distance;

                assertThat(ids(archive, query))
                        .as(query)
                        .containsExactlyInAnyOrderElementsOf(articles.stream()
                                .filter(article -> near(article.body(), one, other, distance))
                                .map(Article::id)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\"台风 登陆\"~5, 台风今晨登陆",
        "\"台风 登陆\"~5, 登陆的是台风",
        "\"台风 登陆\"~5, 台风，登陆",
        "\"台风登陆\"~5, 台风今晨登陆",
        "\"泽连斯基 访问\"~4, 泽连斯基昨日访问",
        "\"台 登陆\"~2, 台一二登陆",
        "\"COVID 疫情\"~3, covid的疫情",
        "\"台风 登陆 晚上\"~3, 台风一登陆二三晚上",
        "“台风 登陆”～5, 颱風今晨登陸",
        "\"台风 登陆\"~0, 台风登陆",
        "\"台风 登陆\"~0, 登陆台风",
        "\"quick fox\"~0, a quick fox",
    })
    void partsThatAreNearAreFoundAndMarked(String query, String text) throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", text))) {
            SearchResult result = archive.searcher().search(SearchRequest.of(query));

            assertThat(result.hits()).hasSize(1);
            assertThat(result.hits().getFirst().snippets().getFirst().marks()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\"台风 登陆\"~5, 台风一二三四五六登陆",
        "\"台风 登陆\"~5, 台风今晨来了",
        "\"台风 登陆 晚上\"~3, 台风一登陆二三四晚上",
        "\"台风 登陆\"~0, 台风今登陆",
    })
    void partsThatAreFartherApartAreNot(String query, String text) throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", text))) {
            assertThat(ids(archive, query)).isEmpty();
        }
    }

    private static boolean near(String text, String one, String other, int distance) {
        for (int a : places(text, one)) {
            for (int b : places(text, other)) {
                if (Math.max(a - b - other.length(), b - a - one.length()) <= distance) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> places(String text, String part) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<String> ids(Archive archive, String query) throws IOException {
        return archive.searcher().search(SearchRequest.of(query).page(1, 1_000)).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }

    /** A single character stands for all pairs that it begins, and of these there may be thousands. */
    @Test
    void charactersThatBeginThousandsOfPairsMayBeNear() throws IOException {
        StringBuilder pairs = new StringBuilder("台。");
        for (int c = 0x4E00; c < 0x4E00 + 3_000; c++) {
            pairs.append('台').appendCodePoint(c).append("，风").appendCodePoint(c).append('。');
        }
        try (Archive archive = Archive.of(Article.of("1", "", pairs.toString()), Article.of("2", "", "台和风，隔着一些字。"))) {
            for (String query : List.of("\"台 风\"~5", "\"台 风 字\"~8", "\"风 台 隔着\"~9 OR 别的")) {
                assertThat(archive.searcher().search(SearchRequest.of(query)).hits())
                        .as(query)
                        .extracting(hit -> hit.article().id())
                        .contains("2");
            }
        }
    }
}
