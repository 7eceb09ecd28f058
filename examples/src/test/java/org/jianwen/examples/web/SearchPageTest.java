package org.jianwen.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.junit.JianwenExtension;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show, and where they lead. */
class SearchPageTest {

    @RegisterExtension
    static final JianwenExtension archive = JianwenExtension.of(Stream.concat(
                            IntStream.range(0, 25)
                                    .mapToObj(i -> article(
                                            "storm" + i, "第" + i + "号台风", "海岸新闻网", LocalDate.of(2022, 1 + i % 12, 3))),
                            Stream.of(
                                    Article.of("none", "没有日期的文章", "undated，没有日期的文章在这里。")
                                            .with("section", List.of("随笔", "<旧>")),
                                    article(
                                                    "<\"evil'&",
                                                    "<script>alert(\"1\")</script>脚本",
                                                    "<b>坏人</b>",
                                                    LocalDate.of(2023, 5, 1))
                                            .withUrl("javascript:alert(1)"),
                                    article("linked", "有地址的文章", "晚报", LocalDate.of(2023, 6, 1))
                                            .withUrl("https://news.example/?a=1&b=\"2\"")))
                    .toList())
            .withFields(ArticleFields.of(ArticleField.keyword("section")));

    private static PageClient client;

    @BeforeAll
    static void start(ArticleSearcher searcher) throws IOException {
        client = PageClient.of(searcher);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"/?q=undated,<span>section 随笔", "/article?id=none,<dt>section</dt><dd><bdi>随笔"})
    void showTheFieldsOfOnesOwn(String address, String shown) throws Exception {
        assertThat(client.get(address).body()).contains(shown + ", &lt;旧&gt;");
    }

    private static Article article(String id, String title, String source, LocalDate day) {
        return Article.of(id, title, "正文：" + title + "。")
                .withSource(source)
                .withPublished(ArticleDate.on(day, ArticleSchema.DEFAULT_ZONE));
    }

    @Test
    void theWholeArchiveIsDrawnToTheScaleOfTheMatchesWhereItCanBe() throws Exception {
        // One match, and three articles in the busiest month: the axis holds both.
        assertThat(client.get("/?q=有地址的文章").body()).contains(">4</text>", ">2</text>");
    }

    @Test
    void aQueryThatIsTooLongIsSaidOnceBesideItsField() throws Exception {
        assertThat(client.get("/?q=" + "长".repeat(1_001)).body())
                .contains("the query has 1001 characters")
                .doesNotContain("nothing to look for");
    }

    @Test
    void nothingIsLikeAnArticleThatIsNotThere() throws Exception {
        assertThat(client.get("/?similar=nobody").body())
                .contains("no article has the id 「nobody」, so none is like it")
                .doesNotContain("Article.id()");
        assertThat(client.get("/?similar=nobody&lang=zh").body()).contains("没有编号为「nobody」的文章");
    }

    @Test
    void showsHitsWithMarksBarsAndSources() throws Exception {
        String page = client.get("/?q=台風").body();
        assertThat(page)
                .contains("25 found")
                .contains("<mark>台风</mark>")
                .contains("<svg")
                .contains("<title>2022-01: 3</title>")
                .contains("海岸新闻网</span><b>25</b>")
                .contains("Page 1 of 3");
    }

    @Test
    void leadsFromPageToPage() throws Exception {
        assertThat(client.get("/?q=台风").body()).contains("href=\"/?q=%E5%8F%B0%E9%A3%8E&amp;page=2\"");
        assertThat(client.get("/?q=台风&page=3").body()).contains("start=\"21\"").contains("Page 3 of 3");
    }

    @Test
    void keepsTheOtherSourcesInSightWhenOneIsChosen() throws Exception {
        String page = client.get("/?source=晚报").body();
        assertThat(page).contains("1 found").contains("value=\"晚报\" checked>").contains("value=\"海岸新闻网\">");
    }

    @Test
    void narrowsByDate() throws Exception {
        assertThat(client.get("/?q=台风&from=2022-03&to=2022-04").body()).contains("4 found");
    }

    @Test
    void everyBarAndSourceSaysWhatChoosingItGives() throws Exception {
        Pattern bar = Pattern.compile("<a href=\"(/[^\"]*)\"><title>[^:<]*: (\\d+)</title>");
        Pattern source = Pattern.compile("name=\"source\" value=\"([^\"]*)\"[^<]*<span>[^<]*</span><b>(\\d+)</b>");
        for (String asked : List.of(
                "/?q=台风&facet=week",
                "/?q=台风&facet=quarter&from=2022-02-10&to=2022-10-05",
                "/?q=台风&facet=month&from=2022-03-15",
                "/?facet=year&zone=America/New_York",
                "/?q=台风&facet=year&match=all-words")) {
            String page = client.get(asked).body();
            Matcher bars = bar.matcher(page);
            int seen = 0;
            for (; bars.find() && seen < 8; seen++) {
                String address = bars.group(1).replace("&amp;", "&");
                assertThat(found(client.get(address).body())).as(address).isEqualTo(bars.group(2));
            }
            assertThat(seen).as(asked).isPositive();
            Matcher sources = source.matcher(page);
            for (seen = 0; sources.find() && seen < 3; seen++) {
                String address = asked + "&source="
                        + sources.group(1).replace("&lt;", "<").replace("&gt;", ">");
                assertThat(found(client.get(address).body())).as(address).isEqualTo(sources.group(2));
            }
        }
    }

    private static String found(String page) {
        Matcher found = Pattern.compile("(Nothing|[\\d,]+) found").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).equals("Nothing") ? "0" : found.group(1);
    }

    @Test
    void offersALooserReadingWhereFiltersLeaveNothing() throws Exception {
        String page = client.get("/?q=台风&from=2030&match=as-typed").body();
        assertThat(page).contains("Nothing found").doesNotContain("match=all-words");
        assertThat(client.get("/?q=台风登陆台风&match=as-typed").body())
                .contains("match=some-words\">Search for some of the words</a>");
        assertThat(client.get("/?q=台风&match=best").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?q=<script>alert(1)</script>", "/?q=脚本", "/?q=\"><img src=x>", "/?source=<b>坏人</b>&from=2023"})
    void escapesWhateverItShows(String address) throws Exception {
        HttpResponse<String> page = client.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>", "<img", "<b>坏人", "javascript:");
    }

    @Test
    void showsAnArticleWhole() throws Exception {
        HttpResponse<String> page = client.get("/article?id=<\"evil'%26");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;脚本</h1>")
                .doesNotContain("javascript:");
        assertThat(client.get("/article?id=linked").body())
                .contains("href=\"https://news.example/?a=1&amp;b=&quot;2&quot;\"");
    }

    @Test
    void givesTheJsonOfTheCommandLine() throws Exception {
        HttpResponse<String> answer = client.get("/api/search?q=台风&size=3&sort=oldest&facet=year");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        JsonNode result = new ObjectMapper().readTree(answer.body());
        assertThat(result.path("total").asInt()).isEqualTo(25);
        assertThat(result.path("hits")).hasSize(3);
        assertThat(result.path("hits").get(0).path("date").asText()).isEqualTo("2022-01-03");
        assertThat(result.path("facets").path("date").get(0).path("start").asText())
                .isEqualTo("2022");
    }

    @Test
    void suggestsWhatIsBeingTyped() throws Exception {
        JsonNode result =
                new ObjectMapper().readTree(client.get("/api/suggest?q=taif").body());
        assertThat(result.path("typed").asText()).isEqualTo("taif");
        JsonNode first = result.path("suggestions").get(0);
        assertThat(first.path("text").asText()).isEqualTo("台风");
        assertThat(first.path("kind").asText()).isEqualTo("word");
        assertThat(first.path("articles").asInt()).isEqualTo(25);
        assertThat(first.path("query").asText()).isEqualTo("台风");
        assertThat(result.path("suggestions")).hasSize(8);
        JsonNode evil =
                new ObjectMapper().readTree(client.get("/api/suggest?q=bhuai").body());
        assertThat(evil.path("suggestions").get(0).path("query").asText()).isEqualTo("source:<b>坏人</b>");
        assertThat(new ObjectMapper()
                        .readTree(client.get("/api/suggest").body())
                        .path("suggestions"))
                .isEmpty();
        assertThat(client.get("/api/suggest?q=" + "风".repeat(1_001)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBadValueIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> page = client.get("/?q=台风&from=2022-13&source=海岸新闻网");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("name=\"from\" value=\"2022-13\" aria-invalid=\"true\"")
                .contains("id=\"wrong-from\">「2022-13」 is not a date")
                .contains("value=\"台风\"")
                .contains("value=\"海岸新闻网\" checked>")
                .doesNotContain("25 found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=LONG",
                "from=2022-02-30",
                "to=x",
                "from=2024&to=2023",
                "sort=price",
                "match=x",
                "size=1e9",
                "size=-1",
                "page=x",
                "page=0",
                "zone=Mars",
                "facet=decade",
                "q=台风&page=999999999"
            })
    void aRefusedPageSaysWhyAndShowsNoHits(String asked) throws Exception {
        HttpResponse<String> page = client.get("/?" + asked.replace("LONG", "风".repeat(1_001)));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("id=\"wrong-")
                .doesNotContain("found<", "Nothing found", "<ol", "<mark>", "id=\"chart\"");
    }

    @Test
    void aPageBehindTheLastLeadsToTheLast() throws Exception {
        HttpResponse<String> page = client.get("/?q=台风&page=99");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("There is no page 99: the last is 3.").contains("start=\"21\"");
    }

    @Test
    void whatIsChosenIsAChipThatGoesByItself() throws Exception {
        String page =
                client.get("/?q=没有这样的词组&source=晚报&tag=海&from=2022&to=2022").body();
        assertThat(page)
                .contains("Nothing found")
                .contains("name=\"source\" value=\"晚报\" checked>")
                .contains("aria-label=\"remove: source 晚报\"")
                .contains("aria-label=\"remove: tag 海\"")
                .contains("aria-label=\"remove: 2022\"");
    }

    @Test
    void whatHasNoDateCanBeChosen() throws Exception {
        assertThat(client.get("/?q=undated").body()).contains("undated=1\">1 without a date</a>");
        assertThat(client.get("/?undated=1").body()).contains("1 found").contains("没有日期的文章");
        assertThat(client.get("/?q=文章 OR 台风&undated=1").body()).contains("1 found");
    }

    @Test
    void speaksTheLanguageOfTheBrowserOrTheOneThatIsChosen() throws Exception {
        HttpRequest chinese = HttpRequest.newBuilder(client.address().resolve("/?q=x"))
                .header("Accept-Language", "fr;q=0.3, zh-CN,zh;q=0.9,en;q=0.8")
                .build();
        assertThat(PageClient.HTTP.send(chinese, BodyHandlers.ofString()).body())
                .contains("<html lang=\"zh-Hans\">", "没有找到");
        assertThat(client.get("/?q=台风&lang=zh").body())
                .contains("找到 25 篇")
                .contains("name=\"lang\" value=\"zh\"")
                .contains("lang=zh&amp;page=2\"")
                .contains(">English</a>");
    }

    @Test
    void anArticleHasMarksEvidenceAndAWayBack() throws Exception {
        assertThat(client.get("/article?id=storm3&q=台風&page=2&source=海岸新闻网").body())
                .contains("<mark id=\"m1\">台风</mark>")
                .contains("confidence high")
                .contains(
                        "href=\"/?q=%E5%8F%B0%E9%A2%A8&amp;source=%E6%B5%B7%E5%B2%B8%E6%96%B0%E9%97%BB%E7%BD%91&amp;page=2\"")
                .contains("海岸新闻网，《第3号台风》，2022-04-03");
    }

    @Test
    void saysWhyAHitIsWhereItIs() throws Exception {
        assertThat(client.get("/?q=台风&why=storm1&size=30").body())
                .contains("<pre id=\"why\"")
                .contains("points.");
    }

    @Test
    void describesItselfToBrowsersAndPrograms() throws Exception {
        assertThat(client.get("/opensearch.xml").body())
                .contains("template=\"http://127.0.0.1:" + client.address().getPort());
        assertThat(client.get("/favicon.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        JsonNode api = new ObjectMapper().readTree(client.get("/openapi.json").body());
        for (String asked : List.of(
                "/api/search?q=台风&group=1",
                "/api/search?q=抬风",
                "/api/search?q=台风登陆台风&match=as-typed",
                "/api/suggest?q=taif",
                "/api/article?id=storm1",
                "/api/timeline?q=台风",
                "/api/article?id=nobody",
                "/api/search?facet=decade")) {
            HttpResponse<String> answer = client.get(asked);
            String path = asked.split("\\?")[0];
            JsonNode schema = api.path("paths")
                    .path(path)
                    .path("get")
                    .path("responses")
                    .path(Integer.toString(answer.statusCode()))
                    .path("content")
                    .path("application/json")
                    .path("schema");
            assertThat(schema.isMissingNode()).as(asked).isFalse();
            fits(api, schema, new ObjectMapper().readTree(answer.body()), asked);
        }
    }

    /** Whether a value is as a schema says: the few words of JSON Schema that the file uses. */
    private static void fits(JsonNode api, JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            fits(api, api.at(schema.path("$ref").asText().substring(1)), value, where);
            return;
        }
        String type = schema.path("type").isArray()
                ? "string or null"
                : schema.path("type").asText();
        boolean right = switch (type) {
            case "string" -> value.isTextual();
            case "string or null" -> value.isTextual() || value.isNull();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
        assertThat(right).as(where + " is " + type).isTrue();
        value.elements().forEachRemaining(element -> {
            if (value.isArray()) {
                fits(api, schema.path("items"), element, where + "[]");
            }
        });
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.asText()))
                        .as(where + "." + name)
                        .isTrue());
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(name -> {
                JsonNode named = schema.path("properties").path(name);
                JsonNode member = named.isMissingNode() ? schema.path("additionalProperties") : named;
                assertThat(member.isObject() || member.asBoolean())
                        .as(where + "." + name)
                        .isTrue();
                if (member.isObject()) {
                    fits(api, member, value.path(name), where + "." + name);
                }
            });
        }
    }

    @Test
    void asksWhetherAnotherQueryWasMeant() throws Exception {
        assertThat(client.get("/?q=抬风&sort=newest").body())
                .contains("Nothing found")
                .contains(
                        "<p class=\"meant\">Did you mean <a href=\"/?q=%E5%8F%B0%E9%A3%8E&amp;sort=newest\">台风</a>?</p>");
        assertThat(client.get("/?q=台风").body()).doesNotContain("Did you mean");
        assertThat(client.get("/?q=抬风 OR <i>").body()).contains(">台风 OR &lt;i&gt;</a>");
        JsonNode result =
                new ObjectMapper().readTree(client.get("/api/search?q=抬风").body());
        assertThat(result.path("did_you_mean").get(0).asText()).isEqualTo("台风");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404",
        "/api, 404",
        "/article, 404",
        "/article?id=nobody, 404",
        "/?page=0, 400",
        "/?page=x, 400",
        "/?from=2022-13, 400",
        "/?from=2023&to=2022, 400",
        "/?sort=best, 400",
        "/?size=100000, 400",
        "/?zone=Mars, 400",
        "/api/search?facet=decade, 400",
    })
    void refusesWhatItDoesNotKnow(String address, int status) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (address.startsWith("/api/")) {
            assertThat(new ObjectMapper().readTree(answer.body()).path("error").asText())
                    .contains("「decade」");
        }
    }
}
