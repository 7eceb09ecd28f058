package org.jianwen.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.RangeCount;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final List<String> CUSTOMER = List.of("all");
    private static final List<String> STAFF = List.of("all", "staff");

    @TempDir
    private Path folder;

    @Test
    void everybodyFindsWhatIsForThem() throws IOException {
        try (HelpDesk desk = new HelpDesk(folder)) {
            desk.keep(List.of(
                    answer("1", "保温杯不保温了怎么办", "保温杯", 120, "all", 2027).with("steps", "换掉杯盖里的硅胶垫圈"),
                    answer("2", "保温壶漏水", "保溫壺", 80, "all", 2027),
                    answer("3", "保温杯退货底线", "保温杯", 120, "staff", 2027),
                    answer("4", "旧款保温杯的保修", "保温杯", 60, "all", 2025)));
            SearchResult found = desk.find(CUSTOMER, "保温", TODAY);
            assertThat(found.hits()).extracting(hit -> hit.article().id()).containsExactly("2", "1");
            assertThat(found.counts().of("product").top())
                    .containsExactlyInAnyOrder(new ValueCount("保温杯", 1), new ValueCount("保溫壺", 1));
            assertThat(found.counts().ranges("price").ranges())
                    .extracting(RangeCount::count)
                    .containsExactly(0L, 1L, 1L, 0L);
            assertThat(desk.find(STAFF, "保温 price:>100", TODAY).total()).isEqualTo(2);
            assertThat(desk.find(CUSTOMER, "退货底线", TODAY).notes())
                    .contains("No article has 「退货底线」; without it, 2 articles match.");
            assertThat(desk.complete(CUSTOMER, "退")).isEmpty();
            assertThat(desk.find(CUSTOMER, "垫圈 product:保溫杯", TODAY)
                            .hits()
                            .getFirst()
                            .article()
                            .value("ticket"))
                    .isEqualTo("{\"id\":1}");
        }
        try (HelpDesk again = new HelpDesk(folder)) {
            assertThat(again.find(CUSTOMER, "", TODAY).total()).isEqualTo(2);
        }
    }

    private static Article answer(String id, String title, String product, int price, String group, int until) {
        return Article.of(id, title, title + "？请看步骤。")
                .with("product", product)
                .with("author", "客服小王")
                .with("group", group)
                .with("price", price)
                .with("validUntil", LocalDate.of(until, 12, 31))
                .with("ticket", "{\"id\":" + id + "}");
    }
}
