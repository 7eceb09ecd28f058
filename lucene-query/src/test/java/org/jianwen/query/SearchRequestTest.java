package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.ArticleScript;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

    private final SearchRequest request = SearchRequest.of("台风");

    @Test
    void eachMethodChangesWhatItSays() {
        SearchRequest changed = request.between(DAY, null)
                .fromSource("新华社")
                .tagged("天气")
                .inScript(ArticleScript.SIMPLIFIED)
                .orderBy(HitOrder.NEWEST)
                .page(3, 20)
                .facetBy(DateInterval.WEEK)
                .inZone("Asia/Taipei")
                .trackTotalHits(1_000);
        assertThat(changed.query()).isEqualTo("台风");
        assertThat(changed.from()).isEqualTo(DAY);
        assertThat(changed.to()).isNull();
        assertThat(changed.sources()).containsExactly("新华社");
        assertThat(changed.filters().fields()).containsExactly("date", "source", "tag", "script");
        assertThat(changed.order()).isEqualTo(HitOrder.NEWEST);
        assertThat(changed.page()).isEqualTo(3);
        assertThat(changed.size()).isEqualTo(20);
        assertThat(changed.interval()).isEqualTo(DateInterval.WEEK);
        assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Taipei"));
        assertThat(changed.effort().trackTotalHits()).isEqualTo(1_000);
        assertThat(changed.facetByAbout(20).interval()).isNull();
        assertThat(changed.withoutCounts().counting()).isEqualTo(Counting.NONE);
    }

    @Test
    void aStrictQueryIsRefusedWhereAPersonsWouldBePartlyIgnored() {
        assertThat(SearchRequest.ofStrict("\"台风 登陆\" -预警"))
                .isEqualTo(SearchRequest.of("\"台风 登陆\" -预警").withoutSynonyms().match(MatchMode.AS_TYPED));
        refused(() -> SearchRequest.ofStrict("(台风"), "character 1");
        refused(() -> SearchRequest.ofStrict("date:去年"), "「去年」");
    }

    @Test
    void mistakesAreNamed() {
        refused(() -> request.page(0, 10), "counted from 1");
        refused(() -> request.page(-1, 10), "page -1");
        refused(() -> request.page(1, -1), "0 to 1000");
        refused(() -> request.page(101, 1_000), "beyond hit 100000");
        refused(() -> request.page(Integer.MAX_VALUE, 1_000), "beyond hit 100000");
        refused(() -> request.between(DAY, DAY.minusDays(1)), "2024-01-02 is after to 2024-01-01: swap them");
        refused(() -> request.between(null, LocalDate.MAX), "pass null for no limit");
        refused(() -> request.between(LocalDate.MIN, null), "pass null for no limit");
        refused(() -> request.inZone("Mars/Olympus"), "「Mars/Olympus」 is not a time zone");
        refused(() -> request.inZone("台".repeat(100_000)), "「" + "台".repeat(60) + "…」 is not a time zone");
        refused(() -> request.inZone(""), "is not a time zone");
        refused(() -> request.fromSource(" "), "a blank source");
        refused(() -> request.tagged(""), "a blank tag");
        refused(() -> request.withIds(List.of()), "no ids");
        refused(() -> request.withIds(List.of("a", "　")), "a blank id");
        refused(() -> request.facetByAbout(-1), "about -1 buckets");
        refused(() -> request.count(c -> c.sources(-1)), "top -1 sources");
        refused(() -> request.count(c -> c.tags(1_000_000)), "top 1000000 tags");
    }

    @Test
    void nothingMayBeNullThatIsNotSaidToBe() {
        assertThatThrownBy(() -> SearchRequest.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("pass \"\"");
        assertThatThrownBy(() -> request.orderBy((HitOrder) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("the order is null");
        assertThatThrownBy(() -> request.zone(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("the zone is null");
        assertThatThrownBy(() -> request.filter(f -> null)).hasMessageContaining("the filters are null");
    }

    private static void refused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }
}
