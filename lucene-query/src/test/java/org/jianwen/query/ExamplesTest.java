package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc of the front door are regions of this test. */
class ExamplesTest {

    private final List<String> shown = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void index() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            for (int i = 1; i <= 250; i++) {
                indexer.add(Article.of("storm-" + i, "第" + i + "号台风", "第" + i + "号台风登陆，沿海列车停运。")
                        .withSource(i % 2 == 0 ? "海岸新闻" : "港湾时报")
                        .withPublished(ArticleDate.on(LocalDate.of(2024, 1 + i % 12, 3), ZoneId.of("Asia/Shanghai"))));
            }
        }
    }

    @Test
    void searching() throws IOException {
        // @start region="search"
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            SearchResult result = searcher.search(SearchRequest.of("台风 登陆"));
            for (Hit hit : result.hits()) {
                shown.add(
                        hit.article().title() + " … " + hit.snippets().getLast().toHtml());
            }
            shown.addAll(result.notes());
        }
        // @end
        assertThat(shown).hasSize(10).allMatch(line -> line.contains("<mark>台风登陆</mark>"));
    }

    @Test
    void asking() throws IOException {
        // @start region="request"
        SearchRequest request = SearchRequest.of("台风 -高铁")
                .between(LocalDate.of(2024, 7, 1), null)
                .fromSource("海岸新闻")
                .orderBy(HitOrder.NEWEST)
                .facetBy(DateInterval.MONTH)
                .inZone("Asia/Shanghai")
                .page(2, 20);
        // @end
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            SearchResult result = searcher.search(request);
            assertThat(result.hits())
                    .hasSize(20)
                    .allMatch(hit -> "海岸新闻".equals(hit.article().source()));
            assertThat(result.dates().buckets()).isNotEmpty();
        }
    }

    @Test
    void readingOn() throws IOException {
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            // @start region="pages"
            try (SearchSnapshot view = searcher.snapshot()) {
                SearchRequest request = SearchRequest.of("台风").withoutCounts().page(1, 100);
                SearchResult result = view.search(request);
                while (!result.hits().isEmpty()) {
                    result.hits().forEach(hit -> shown.add(hit.article().id()));
                    if (result.next() == null) {
                        break;
                    }
                    result = view.search(request.after(result.next()));
                }
            }
            // @end
        }
        assertThat(shown).hasSize(250).doesNotHaveDuplicates();
    }
}
