package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ArticleSearcherTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @AutoClose
    private final Archive archive = Archive.of(
            Article.of("typhoon", "台风“海葵”登陆", "台风今晨登陆，沿海列车停运。图书馆提前闭馆。")
                    .withSource("海岸新闻")
                    .withPublished(at("2023-09-03T06:20")),
            Article.of("train", "高铁恢复运行", "颱風過後，高鐵今日恢復運行。").withSource("港湾时报").withPublished(at("2023-09-05T23:30")),
            Article.of("library", "市图书馆延长开放时间", "COVID-19之后读者回来了，图书馆每晚开放到十点。")
                    .withSource("海岸新闻")
                    .withPublished(ArticleDate.on(LocalDate.of(2023, 11, 20), SHANGHAI)),
            Article.of("space", "空间站新乘组进驻", "托卡耶夫参观了航天展。AI帮助工程师，他们SAID没问题。")
                    .withPublished(ArticleDate.of(LocalDateTime.of(2024, 5, 1, 0, 0), DatePrecision.MONTH, SHANGHAI)),
            Article.of("undated", "关于茶的随笔", "托尼卡车耶稣夫人。春茶上市。"));

    private final ArticleSearcher searcher = archive.searcher();

    @Test
    void eitherScriptFindsBoth() throws IOException {
        assertThat(ids("台风")).containsExactly("typhoon", "train");
        assertThat(ids("颱風")).containsExactly("typhoon", "train");
    }

    @Test
    void withoutSnippetsTheHitsAreTheSame() throws IOException {
        SearchRequest request = SearchRequest.of("图书馆");
        List<Hit> with = searcher.search(request).hits();
        List<Hit> without = searcher.search(request.withoutSnippets()).hits();
        assertThat(with).isNotEmpty().noneMatch(hit -> hit.snippets().isEmpty());
        assertThat(without)
                .isEqualTo(with.stream()
                        .map(hit -> new Hit(hit.article(), hit.score(), hit.partial(), List.of(), List.of()))
                        .toList());
    }

    @Test
    void quotedTextIsFoundExactlyAcrossWordBoundaries() throws IOException {
        assertThat(ids("\"馆提前闭\"")).containsExactly("typhoon");
        assertThat(ids("\"馆提后闭\"")).isEmpty();
        assertThat(ids("“馆”")).containsExactlyInAnyOrder("library", "typhoon");
    }

    @Test
    void aQuotationOverABreakNeedsABreak() throws IOException {
        assertThat(ids("\"今晨登陆，沿海\"")).containsExactly("typhoon");
        assertThat(ids("\"今晨登陆 沿\"")).containsExactly("typhoon");
        assertThat(ids("\"晨登，沿海\"")).isEmpty();
        assertThat(ids("\"停运，馆\"")).isEmpty();
        assertThat(ids("\"图书，提前\"")).isEmpty();
    }

    @Test
    void aNameIsOneThingThoughTheSegmenterSplitsIt() throws IOException {
        assertThat(ids("托卡耶夫")).containsExactly("space");
    }

    @Test
    void spellingsOfMixedNamesFindOneAnother() throws IOException {
        assertThat(ids("COVID-19")).containsExactly("library");
        assertThat(ids("covid19")).containsExactly("library");
        assertThat(ids("ＣＯＶＩＤ－１９")).containsExactly("library");
    }

    @Test
    void latinWordsAreWhole() throws IOException {
        assertThat(ids("AI")).containsExactly("space");
        assertThat(searcher.search(SearchRequest.of("AI"))
                        .hits()
                        .getFirst()
                        .snippets()
                        .getLast()
                        .marks())
                .hasSize(1);
    }

    @Test
    void partialMatchesSaySo() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("高铁图书馆咖啡"));
        assertThat(result.hits()).isNotEmpty().allMatch(Hit::partial);
        assertThat(result.notes()).anyMatch(note -> note.contains("some"));
    }

    @Test
    void whatMustBeThereIsNotGivenUp() throws IOException {
        assertThat(ids("高铁 图书馆 咖啡")).containsExactlyInAnyOrder("train", "library", "typhoon");
        assertThat(ids("+高铁 图书馆 咖啡")).containsExactly("train");
        assertThat(ids("高铁 AND 咖啡")).isEmpty();
    }

    @Test
    void exclusionsAndFieldsHold() throws IOException {
        assertThat(ids("台风 -高铁")).containsExactly("typhoon");
        assertThat(ids("title:图书馆")).containsExactly("library");
        assertThat(ids("来源：港湾时报 台风")).containsExactly("train");
        assertThat(ids("date:2023-11")).containsExactly("library");
    }

    @Test
    void blankFindsEverythingAndPunctuationNothing() throws IOException {
        assertThat(searcher.search(SearchRequest.of("  ")).total()).isEqualTo(5);
        SearchResult nothing = searcher.search(SearchRequest.of("。。！"));
        assertThat(nothing.total()).isZero();
        assertThat(nothing.notes()).isNotEmpty();
    }

    @Test
    void countsByMonthShowEmptyMonthsAndSetTheRestApart() throws IOException {
        SearchResult all = searcher.search(SearchRequest.of("").facetBy(DateInterval.MONTH));
        assertThat(all.dates().buckets())
                .startsWith(month(2023, 9, 2), month(2023, 10, 0), month(2023, 11, 1), month(2023, 12, 0))
                .endsWith(month(2024, 5, 1))
                .hasSize(9);
        assertThat(all.dates().undated()).isEqualTo(1);
        SearchResult days = searcher.search(SearchRequest.of("").facetBy(DateInterval.DAY));
        assertThat(days.dates().imprecise()).isEqualTo(1);
    }

    @Test
    void theZoneMovesPointsInTimeAndNotCalendarDays() throws IOException {
        SearchRequest request =
                SearchRequest.of("恢复 OR 延长").facetBy(DateInterval.DAY).zone(ZoneId.of("Asia/Tokyo"));
        assertThat(searcher.search(request).dates().buckets())
                .filteredOn(bar -> bar.count() > 0)
                .extracting(DateCount::start)
                .containsExactly(LocalDate.of(2023, 9, 6), LocalDate.of(2023, 11, 20));
    }

    @Test
    void filtersNarrow() throws IOException {
        SearchRequest request = SearchRequest.of("");
        assertThat(ids(request.between(LocalDate.of(2023, 9, 4), LocalDate.of(2023, 9, 5))))
                .containsExactly("train");
        assertThat(ids(request.between(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31))))
                .containsExactly("space");
        assertThat(ids(request.between(LocalDate.of(2024, 5, 2), null))).isEmpty();
        assertThat(ids(request.fromSource("海岸新闻"))).containsExactlyInAnyOrder("library", "typhoon");
    }

    @Test
    void sourcesAreCounted() throws IOException {
        assertThat(searcher.search(SearchRequest.of("")).sources())
                .containsExactly(new ValueCount("海岸新闻", 2), new ValueCount("港湾时报", 1));
    }

    @Test
    void ordersByDateWithUndatedLast() throws IOException {
        assertThat(ids(SearchRequest.of("").orderBy(HitOrder.NEWEST)))
                .containsExactly("space", "library", "train", "typhoon", "undated");
        assertThat(ids(SearchRequest.of("").orderBy(HitOrder.OLDEST)))
                .containsExactly("typhoon", "train", "library", "space", "undated");
    }

    @Test
    void pagesFollowOneAnother() throws IOException {
        SearchRequest request = SearchRequest.of("").orderBy(HitOrder.OLDEST);
        assertThat(ids(request.page(1, 2))).containsExactly("typhoon", "train");
        assertThat(ids(request.page(3, 2))).containsExactly("undated");
        assertThat(ids(request.page(4, 2))).isEmpty();
        assertThat(ids(request.page(1, 0))).isEmpty();
        assertThat(searcher.search(request.page(1, 0)).total()).isEqualTo(5);
    }

    @Test
    void snippetsMarkTheOriginalText() throws IOException {
        Hit hit = searcher.search(SearchRequest.of("台风 高铁")).hits().getFirst();
        assertThat(hit.snippets())
                .extracting(s -> s.toHtml())
                .containsExactly("<mark>高铁</mark>恢复运行", "<mark>颱風</mark>過後，<mark>高鐵</mark>今日恢復運行。");
    }

    @Test
    void articlesComeBackWhole() throws IOException {
        Article article = searcher.article("library").orElseThrow();
        assertThat(article.published()).isEqualTo(ArticleDate.on(LocalDate.of(2023, 11, 20), SHANGHAI));
        assertThat(article.source()).isEqualTo("海岸新闻");
        assertThat(searcher.article("nobody")).isEmpty();
    }

    @Test
    void aClosedSearcherSaysSo() throws IOException {
        searcher.close();
        assertThatThrownBy(() -> searcher.search(SearchRequest.of("台风")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open a new one");
    }

    @Test
    void impossibleRequestsAreRefused() {
        SearchRequest request = SearchRequest.of("台风");
        assertThatThrownBy(() -> request.page(0, 10)).hasMessageContaining("counted from 1");
        assertThatThrownBy(() -> request.page(1, -1)).hasMessageContaining("0 to 1000");
        assertThatThrownBy(() -> request.page(2_000, 1_000)).hasMessageContaining("narrow");
        assertThatThrownBy(() -> request.between(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
                .hasMessageContaining("swap");
    }

    private List<String> ids(String query) throws IOException {
        return ids(SearchRequest.of(query));
    }

    private List<String> ids(SearchRequest request) throws IOException {
        return searcher.search(request).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }

    private static ArticleDate at(String local) {
        return ArticleDate.at(LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8)), SHANGHAI);
    }

    private static DateCount month(int year, int month, long count) {
        return new DateCount(LocalDate.of(year, month, 1), DateInterval.MONTH, count);
    }
}
