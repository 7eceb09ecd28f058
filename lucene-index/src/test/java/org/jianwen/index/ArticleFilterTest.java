package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DatePrecision;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleFilterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ArticleFilter ALL = ArticleFilter.all();

    private final ArticleIndex index = ArticleIndex.inMemory();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void bySourceTagOrId() throws IOException {
        assertThat(leftAfter(ALL.fromSource("海岸新闻"))).containsExactly("night", "undated");
        assertThat(leftAfter(ALL.fromSource("海岸新闻").fromSource("港湾时报"))).containsExactly("undated");
        assertThat(leftAfter(ALL.fromSource("海岸"))).hasSize(4);
        assertThat(leftAfter(ALL.tagged("天气"))).containsExactly("month", "undated");
        assertThat(leftAfter(ALL.withIds(List.of("day", "nobody")))).containsExactly("month", "night", "undated");
        assertThat(leftAfter(ALL)).isEmpty();
    }

    @Test
    void byDateInAZone() throws IOException {
        LocalDate ninth = LocalDate.of(2023, 9, 9);
        assertThat(leftAfter(ALL.between(ninth, ninth))).containsExactly("month", "undated");
        assertThat(leftAfter(ALL.between(ninth, ninth).zone(ZoneId.of("UTC"))))
                .containsExactly("month", "night", "undated");
        assertThat(leftAfter(ALL.between(null, LocalDate.of(2023, 9, 30)))).containsExactly("undated");
    }

    @Test
    void allConditionsHoldTogether() throws IOException {
        assertThat(leftAfter(ALL.fromSource("海岸新闻").tagged("天气"))).containsExactly("month", "night", "undated");
        assertThat(leftAfter(ALL.fromSource("港湾时报").between(LocalDate.of(2024, 1, 1), null)))
                .hasSize(4);
    }

    @Test
    void whatIsAddedAfterwardsStays() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("before", "旧", "").withSource("海岸新闻"));
            indexer.delete(ALL.fromSource("海岸新闻"));
            indexer.add(Article.of("after", "新", "").withSource("海岸新闻"));
        }
        assertThat(ids()).containsExactly("after");
    }

    @Test
    void impossibleFiltersAreRefused() throws IOException {
        assertThatThrownBy(() -> ALL.between(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("swap");
        assertThatThrownBy(() -> ALL.withIds(List.of())).hasMessageContaining("every article");
        assertThatThrownBy(() -> ALL.fromSource(" ")).hasMessageContaining("blank source");
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            assertThatThrownBy(() -> indexer.delete(" ")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> leftAfter(ArticleFilter filter) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("day", "白天", "")
                    .withSource("海岸新闻")
                    .withTags(List.of("港口", "天气"))
                    .withPublished(ArticleDate.on(LocalDate.of(2023, 9, 9), SHANGHAI)));
            // 01:00 on the 9th in Shanghai is still the 8th in UTC.
            indexer.add(Article.of("night", "夜里", "")
                    .withSource("港湾时报")
                    .withTags(List.of("天气"))
                    .withPublished(ArticleDate.at(Instant.parse("2023-09-08T17:00:00Z"), SHANGHAI)));
            indexer.add(Article.of("month", "九月", "")
                    .withSource("海岸新闻")
                    .withPublished(ArticleDate.of(LocalDateTime.of(2023, 9, 1, 0, 0), DatePrecision.MONTH, SHANGHAI)));
            indexer.add(Article.of("undated", "不详", ""));
            indexer.delete(filter);
        }
        return ids();
    }

    private List<String> ids() throws IOException {
        return Indexed.articles(index).stream().map(Article::id).sorted().toList();
    }
}
