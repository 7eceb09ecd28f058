package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jianwen.query.facet.FieldRanges.ranges;
import static org.jianwen.schema.FieldCondition.anyOf;
import static org.jianwen.schema.FieldCondition.atLeast;
import static org.jianwen.schema.FieldCondition.below;
import static org.jianwen.schema.FieldCondition.between;
import static org.jianwen.schema.FieldCondition.equalTo;
import static org.jianwen.schema.FieldCondition.exists;
import static org.jianwen.schema.FieldCondition.missing;
import static org.jianwen.schema.FieldCondition.noneOf;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jianwen.query.HitOrder;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be asked of an index can be asked of a cluster, and the answer is the same. */
@ExtendWith(Cluster.class)
class BothEnginesTest {

    private static final ArticleFields FIELDS = ArticleFields.of(
            ArticleField.keyword("栏目").countable().sortable(),
            ArticleField.number("pages").countable().sortable(),
            ArticleField.decimal("price").countable().sortable(),
            ArticleField.date("event").countable().sortable(),
            ArticleField.text("summary").boost(2),
            ArticleField.stored("raw"));

    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Apia", "Asia/Kathmandu");

    private static final List<String> SENTENCES = List.of(
            "台风梅花昨晚在浙江登陆",
            "六十二台风机并网发电",
            "比分是3:1，主队获胜",
            "韩国的能源靠什么？进口石油",
            "地缘政治的新变化",
            "地缘局势紧张",
            "COVID-19 疫情得到控制",
            "歼-20首次亮相",
            "他说：“鼠标坏了。”",
            "滑鼠墊很便宜",
            "The University of Beijing",
            "隨著時間過去，一切都好");

    private static Engines engines;

    @BeforeAll
    static void index() throws IOException {
        Random random = new Random(17);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(article(i, random));
        }
        engines = Engines.of(FIELDS, articles);
    }

    @AfterAll
    static void close() throws IOException {
        engines.close();
    }

    private static Article article(int i, Random random) {
        StringBuilder body = new StringBuilder();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            body.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(random.nextBoolean() ? "。" : "\n");
        }
        List<String> tags = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            tags.add("签" + random.nextInt(9));
        }
        Article article = Article.of("id" + i, SENTENCES.get(random.nextInt(SENTENCES.size())), body.toString())
                .withSource(random.nextInt(8) == 0 ? null : random.nextBoolean() ? "新华社" : "新華社" + random.nextInt(3))
                .withTags(tags)
                .withLanguage(random.nextInt(3) == 0 ? null : random.nextBoolean() ? "zh-CN" : "zh-TW")
                .withUrl(random.nextInt(3) == 0 ? null : "https://a.example/" + i);
        if (random.nextInt(6) != 0) {
            article = article.withPublished(date(random));
        }
        if (random.nextBoolean()) {
            article = article.with("栏目", List.of("家居" + random.nextInt(3), "科技"))
                    .with("pages", random.nextInt(9))
                    .with("price", random.nextInt(20) / 4.0);
        }
        if (random.nextBoolean()) {
            article = article.with("event", date(random)).with("summary", SENTENCES.get(random.nextInt(12)));
        }
        return article.with("raw", "{\"n\":" + i + "}");
    }

    private static ArticleDate date(Random random) {
        LocalDateTime local = LocalDateTime.of(2021, 11, 1, 0, 0).plusMinutes(random.nextInt(400 * 24 * 60));
        DatePrecision precision = DatePrecision.values()[random.nextInt(DatePrecision.values().length)];
        return ArticleDate.of(local, precision, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }

    @Test
    void words() throws IOException {
        for (String query : List.of(
                "台风",
                "台",
                "颱風",
                "地缘",
                "地缘政治 浙江",
                "韩国的能源靠什么",
                "\"3:1\"",
                "\"登陆\" -浙江",
                "covid19",
                "歼20",
                "鼠标",
                "univers*",
                "title:台风",
                "summary:台风 OR 栏目:科技",
                "\"坏了。六\"",
                "\"好。台\"",
                "\"浙江 主队\"~30",
                "没有这样的东西吧",
                "+台风 疫情 石油 便宜",
                "",
                "。。。",
                "date:2022-03 台风",
                "pages:>=5 台风")) {
            SearchResult found = engines.same(SearchRequest.of(query));
            assertThat(found.took()).isPositive();
        }
        for (MatchMode mode : MatchMode.values()) {
            for (String query : List.of("地缘政治 浙江", "韩国的能源靠什么", "+台风 疫情 石油 便宜", "\"登陆\" 没有的")) {
                engines.same(SearchRequest.of(query).match(mode).page(1, 3));
            }
        }
    }

    @Test
    void filtersAndCounts() throws IOException {
        SearchRequest counted = SearchRequest.of("台风")
                .facetBy(DateInterval.MONTH)
                .countBy("source", 2)
                .countBy("tag", 3)
                .countBy("language")
                .countBy("栏目", 1)
                .countBy("pages", ranges(2, 5))
                .countBy("price", ranges(1.25, 3))
                .countBy("event", ranges(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 7, 1)));
        engines.same(counted);
        engines.same(counted.fromSource("新华社").tagged("签3"));
        engines.same(counted.where("栏目", anyOf("家居1", "家居2")).where("pages", atLeast(3)));
        engines.same(counted.where("price", between(1, 2.5)).where("event", exists()));
        engines.same(counted.where("event", below(LocalDate.of(2022, 3, 1)))
                .count(c -> c.beyondDates(true))
                .between(LocalDate.of(2022, 1, 5), LocalDate.of(2022, 9, 1)));
        engines.same(counted.where("source", missing()).where("tag", noneOf("签1")));
        engines.same(counted.where("url", exists()).inScript(ArticleScript.TRADITIONAL));
        engines.same(counted.where("pages", equalTo(4)).withQuery(""));
        engines.same(counted.withIds(List.of("id5", "ID6", "id7", "nobody")).withQuery(""));
        for (DateInterval interval : DateInterval.values()) {
            engines.same(counted.facetBy(interval).page(1, 1));
        }
        for (String zone : ZONES) {
            engines.same(counted.inZone(zone).facetBy(DateInterval.DAY).page(1, 1));
            engines.same(counted.inZone(zone)
                    .facetByAbout(20)
                    .between(LocalDate.of(2022, 2, 1), null)
                    .page(1, 1));
        }
    }

    @Test
    void ordersAndPages() throws IOException {
        for (SearchRequest request : List.of(
                SearchRequest.of("台风"),
                SearchRequest.of("台风").orderBy(HitOrder.NEWEST),
                SearchRequest.of("").orderBy(HitOrder.OLDEST),
                SearchRequest.of("地缘 政治 台风").orderBy("栏目").descending(),
                SearchRequest.of("").orderBy("price").thenBy("pages").descending(),
                SearchRequest.of("").orderBy("tag").thenBy("event"))) {
            String here = null;
            String there = null;
            for (int page = 1; page <= 4; page++) {
                engines.same(request.page(page, 9));
                SearchResult one = engines.here.search(request.page(1, 9).after(here));
                SearchResult other = engines.there.search(request.page(1, 9).after(there));
                assertThat(ids(other)).as("%s", request).isEqualTo(ids(one));
                here = one.next();
                there = other.next();
            }
        }
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().id()).toList();
    }

    @Test
    void ranking() throws IOException {
        SearchRequest request = SearchRequest.of("台风 地缘政治");
        engines.same(request.boost("title", 5).boost("summary", .5f));
        engines.same(request.prefer(new Recency(Duration.ofDays(30), LocalDate.of(2022, 6, 1))));
        engines.same(request.withUserWords(List.of("梅花昨晚")).withQuery("梅花昨晚登陆"));
        engines.same(request.withSynonyms(List.of(List.of("台风", "疫情"))));
        engines.same(request.withoutSynonyms().withQuery("鼠标").withoutSnippets());
    }

    @Test
    void reprints() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String body = String.join("。", SENTENCES.subList(i % 5, i % 5 + 6));
            articles.add(Article.of("r" + i, "台风快讯" + i % 7, body)
                    .withPublished(ArticleDate.on(LocalDate.of(2022, 1, 1).plusDays(i * 7 % 40), ZoneId.of("UTC"))));
        }
        try (Engines reprinted = Engines.of(articles.toArray(Article[]::new))) {
            assertThat(reprinted.same(SearchRequest.of("台风").groupReprints()).total())
                    .isLessThan(20);
            reprinted.same(SearchRequest.of("台风 政治")
                    .groupReprints()
                    .orderBy(HitOrder.NEWEST)
                    .page(2, 3));
        }
    }

    @Test
    void similarArticles() throws IOException {
        Article one = Article.of("s1", "台风梅花登陆", "台风梅花昨晚在浙江沿海登陆，带来大风和暴雨，多地停课。");
        Article other = Article.of("s2", "浙江多地停课", "受台风梅花影响，浙江沿海大风暴雨，学校停课一天。");
        Article apart = Article.of("s3", "地缘政治", "韩国的能源靠什么？进口石油和天然气。");
        try (Engines three = Engines.of(one, other, apart)) {
            assertThat(ids(three.same(SearchRequest.of("").similarTo("s1")))).containsExactly("s2");
        }
    }

    @Test
    void lucenesOwnLanguage() throws IOException {
        for (String query : List.of("台风 AND NOT 浙江", "title:台风^2 body:疫情", "pages:[2 TO 5]", "title:univer*")) {
            engines.same(SearchRequest.ofLucene(query));
        }
    }

    @Test
    void articlesComeBackWhole() throws IOException {
        for (String id : List.of("id0", "id7", "id42", "id299")) {
            assertThat(engines.there.article(id))
                    .isEqualTo(engines.here.article(id))
                    .isPresent();
        }
        assertThat(engines.there.article("nobody")).isEmpty();
        assertThat(engines.there.size()).isEqualTo(300);
    }

    @Test
    void mistakesAreToldAlike() {
        for (SearchRequest request : List.of(
                SearchRequest.of("台风").countBy("url"),
                SearchRequest.of("台风").where("nothing", exists()),
                SearchRequest.of("台风").orderBy("summary"),
                SearchRequest.of("").similarTo("nobody"),
                SearchRequest.of("台风").after("none"))) {
            Throwable told = catchThrowable(() -> engines.here.search(request));
            assertThat(told).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> engines.there.search(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(told.getMessage());
        }
    }
}
