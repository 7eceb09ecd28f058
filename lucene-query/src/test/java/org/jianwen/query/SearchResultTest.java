package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;

class SearchResultTest {

    private static final Hit HIT = new Hit(Article.of("1", "台风", "台风今晨登陆。"), 2, false, List.of(), List.of());

    @Test
    void aTestOfAPageNamesOnlyWhatItNeeds() {
        SearchResult result = SearchResult.builder("台风").hits(List.of(HIT)).build();
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.articles()).isEqualTo(1);
        assertThat(result.totalIsExact()).isTrue();
        assertThat(result.hits()).containsExactly(HIT);
        assertThat(result.next()).isNull();
        assertThat(result.sources()).isEmpty();
        assertThat(result.notes()).isEmpty();
        assertThat(result.took()).isZero();
    }

    @Test
    void moreMayBeFoundThanIsOnThePage() {
        SearchResult result = SearchResult.builder("台风")
                .hits(List.of(HIT))
                .found(30, 40, false)
                .next("cursor")
                .build();
        assertThat(List.of(result.total(), result.articles())).containsExactly(30L, 40L);
        assertThat(result.totalIsExact()).isFalse();
        assertThat(SearchResult.fromJson(result.toJson()).next()).isEqualTo("cursor");
    }
}
