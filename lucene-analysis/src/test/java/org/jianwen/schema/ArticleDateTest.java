package org.jianwen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleDateTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "SECOND, 2022-09-14T22:13:02+08:00",
        "MINUTE, 2022-09-14T22:13+08:00",
        "DAY, 2022-09-14",
        "MONTH, 2022-09",
        "YEAR, 2022"
    })
    void aValueIsAsLongAsItsPrecision(DatePrecision precision, String value) {
        LocalDateTime local = LocalDateTime.parse("2022-09-14T22:13:02.875");
        assertThat(ArticleDate.of(local, precision, SHANGHAI).value()).isEqualTo(value);
    }

    @Test
    void aPointInTimeIsShownInTheArchivesZone() {
        ArticleDate date = ArticleDate.at(Instant.parse("2022-09-14T18:13:02Z"), SHANGHAI);
        assertThat(date.day()).isEqualTo(LocalDate.of(2022, 9, 15));
        assertThat(date.instant()).isEqualTo(Instant.parse("2022-09-14T18:13:02Z"));
    }

    @Test
    void yearsThatIsoCannotWriteAreRefused() {
        LocalDateTime far = LocalDateTime.of(12022, 1, 1, 0, 0);
        assertThatThrownBy(() -> ArticleDate.of(far, DatePrecision.DAY, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12022");
    }
}
