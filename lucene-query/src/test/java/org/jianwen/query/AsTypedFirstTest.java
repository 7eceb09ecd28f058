package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By relevance, no article that only has the parts of a query stands above one that has it as it was typed. */
class AsTypedFirstTest {

    private static final List<String> PARTS =
            List.of("3", "1", "17", "16", "F", "a", "b", "歼", "台风", "颱風", "登陆", "登陸", "大学", "生活", "研究");

    @ParameterizedTest
    @ValueSource(
            strings = {"3:1", "2.1", "7-9", "3/4", "1.2.3.4", "17.4.1", "3.5%", "F-16", "a_b", "1,299", "歼-20", "GPT4"})
    void signsCount(String typed) throws IOException {
        String parts = typed.replaceAll("[-.:/_,]", " ").replaceAll("(?<=T)(?=4)", " ");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(Article.of("parts" + i, parts, "写着 " + parts + " 这些，又写 " + parts + "，再写 " + parts + "。"));
        }
        articles.add(Article.of("typed", "", "条目很长，说了别的事情，最后才是 " + typed + " 这一项。"));
        try (Archive archive = Archive.of(articles)) {
            assertThat(ids(archive, SearchRequest.of(typed))).startsWith("typed");
        }
    }

    @ParameterizedTest
    @CsvSource({"F1, F 1 F11", "Q2, Q 2 Q22", ".NET, NET net", "+86, 86 8 6", "a=b, a b ab", "x>y, x y xy", "3′, 3 3"})
    void whatTheIndexCannotTellIsReadInTheFirstTexts(String typed, String parts) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            articles.add(Article.of("parts" + i, parts, "写着 " + parts + " 这些，又写 " + parts + "。"));
        }
        articles.add(Article.of("typed", "", "条目很长，说了别的事情，最后才是 " + typed + " 这一项。"));
        try (Archive archive = Archive.of(articles)) {
            assertThat(ids(archive, SearchRequest.of(typed))).startsWith("typed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "iPhone 15 Pro, 'iPhone 12 Pro 降价 15 元，Pro iPhone'",
        "machine learning, 'learning a machine, machines learn'",
        "华为 Mate 60, '华为 60 号 Mate，华为的 60 与 Mate'",
        "#台风#, 台风台风台风",
        "@elonmusk, 'elonmusk, elonmusk'"
    })
    void wordsThatStandTogetherCount(String typed, String parts) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(Article.of("parts" + i, parts, parts + "，" + parts + "。"));
        }
        articles.add(Article.of("typed", "", "条目很长，说了别的事情，最后才是 " + typed + " 这一项。"));
        try (Archive archive = Archive.of(articles)) {
            assertThat(ids(archive, SearchRequest.of(typed)))
                    .startsWith("typed")
                    .hasSize(41);
        }
    }

    @Test
    void ofManyWordsTheArticleWithAllOfThemIsFirst() throws IOException {
        List<String> words = Stream.iterate(0, i -> i + 1)
                .limit(60)
                .map(i -> "词" + (char) ('一' + i))
                .toList();
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String most = String.join("，", words.subList(0, 59));
            articles.add(Article.of("most" + i, most, most.repeat(3)));
        }
        for (int i = 0; i < 300; i++) {
            articles.add(Article.of("other" + i, "", "说的是别的事情。"));
        }
        articles.add(Article.of("all", "", "条目很长，说了别的事情。".repeat(40) + String.join("。另有", words) + "。"));
        try (Archive archive = Archive.of(articles)) {
            SearchRequest request = SearchRequest.of(String.join(" ", words)).match(MatchMode.SOME_WORDS);
            assertThat(ids(archive, request)).startsWith("all").hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"台风", "颱風", "\"台风\"", "台风 登陆", "大学生"})
    void aWordStandsAboveWhatOnlyHasItAcrossTwoOthers(String typed) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(Article.of("across" + i, "六十二台风机", "登陆。六十二台风机转动。大学生活开始了，大学生活很好。"));
        }
        articles.add(Article.of("word", "天气", "预报很长，说了很多别的事，后来才说到，颱風将在明天登陆。一个大学生说，风很大。"));
        try (Archive archive = Archive.of(articles)) {
            assertThat(ids(archive, SearchRequest.of(typed))).startsWith("word").hasSize(31);
        }
    }

    @ParameterizedTest
    @CsvSource({"高等,提高等级后再提高等级,各高等学校", "部级,总部级单位和总部级机关,省部级干部", "保质,为保质量先保质量,看清保质期", "联组,妇联组织和妇联组织,召开联组会"})
    void aWordWithinALongerOneStandsAboveWhatHasItAcrossTwo(String typed, String across, String within)
            throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(Article.of("across" + i, across, across + "，" + across + "。"));
        }
        articles.add(Article.of("word", "天气", "预报很长，说了很多别的事，后来才说到" + within + "，风很大。"));
        try (Archive archive = Archive.of(articles)) {
            assertThat(ids(archive, SearchRequest.of(typed))).startsWith("word").hasSize(31);
        }
    }

    @Test
    void soItIsWithAnyArticlesAndRequests() throws IOException {
        Random random = new Random(11);
        int compared = 0;
        for (int round = 0; round < 12; round++) {
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                articles.add(Article.of("a" + i, text(random, 3), text(random, 30)));
            }
            try (Archive archive = Archive.of(articles)) {
                for (int i = 0; i < 30; i++) {
                    String typed = typed(random);
                    SearchRequest request = SearchRequest.of(typed);
                    List<Article> hits = archive.searcher().search(request.page(1, 100)).hits().stream()
                            .map(Hit::article)
                            .toList();
                    // Within a longer word it neither stands there nor is it lacking.
                    List<Boolean> asTyped = hits.stream()
                            .filter(article -> has(article, typed, true) || !has(article, typed, false))
                            .map(article -> has(article, typed, true))
                            .toList();
                    assertThat(asTyped).as(typed).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
                    compared += asTyped.contains(true) && asTyped.contains(false) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void theAccountAddsUpInEveryTier() throws IOException {
        try (Archive archive = Archive.of(
                Article.of("a", "比分 3:1", "台风，六十二台风机。"),
                Article.of("b", "比分 3 1", "六十二台风机。"),
                Article.of("c", "31", "台上有风。"))) {
            for (String typed : List.of("3:1", "台风", "台风 3:1", "台上的风", "比分31")) {
                SearchRequest request = SearchRequest.of(typed);
                for (SearchRequest each :
                        List.of(request, request.prefer(new Recency(Duration.ofDays(9), LocalDate.of(2024, 6, 1))))) {
                    for (Hit hit : archive.searcher().search(each).hits()) {
                        float score = archive.searcher()
                                .explain(each, hit.article().id())
                                .orElseThrow()
                                .score();
                        assertThat(score).as(typed).isCloseTo(hit.score(), within(.001f));
                    }
                }
            }
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length + 1); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            text.append(List.of("", "", " ", "。", "/", ".", "-").get(random.nextInt(7)));
        }
        return text.toString();
    }

    /** Letters and digits joined by signs, or Han characters alone, for no sign between two of these is in the index. */
    private static String typed(Random random) {
        boolean han = random.nextBoolean();
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            typed.append(PARTS.get(han ? 8 + random.nextInt(PARTS.size() - 8) : random.nextInt(8)));
            typed.append(i > 0 && !han ? List.of(".", "-", "/").get(random.nextInt(3)) : "");
        }
        return typed.toString();
    }

    private static boolean has(Article article, String typed, boolean whole) {
        String folded = Pattern.quote(FoldedText.of(typed).text());
        boolean latin = typed.charAt(0) < 0x80;
        Pattern pattern = Pattern.compile(latin && whole ? "(?<![a-z0-9])" + folded + "(?![a-z0-9])" : folded);
        return Stream.of(article.title(), article.body())
                .anyMatch(text -> pattern.matcher(FoldedText.of(text).text()).find());
    }

    private static List<String> ids(Archive archive, SearchRequest request) throws IOException {
        return archive.searcher().search(request.page(1, 100)).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }
}
