package org.jianwen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jianwen.schema.document.ArticleDocuments;
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

    /** Also where clocks went back, and through an index. */
    @Test
    void anInstantIsGivenBack() throws IOException {
        for (String zone :
                List.of("America/New_York", "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "UTC")) {
            Instant first = Instant.parse("1986-01-01T00:00:00Z");
            for (int i = 0; i < 20_000; i++) {
                Instant instant = first.plus(Duration.ofMinutes(37L * 17 * i));
                ArticleDate date = ArticleDate.at(instant, ZoneId.of(zone));
                assertThat(date.instant()).as(zone).isEqualTo(instant);
                assertThat(OffsetDateTime.parse(date.value()).toInstant()).isEqualTo(instant);
            }
        }
        ArticleDate second = ArticleDate.at(Instant.parse("2023-11-05T06:30:00Z"), ZoneId.of("America/New_York"));
        assertThat(second.value()).isEqualTo("2023-11-05T01:30:00-05:00");
        Article article = Article.of("a", "题", "").withPublished(second).withUpdated(second);
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ArticleSchema.analyzer()))) {
                writer.addDocument(ArticleDocuments.of(article));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(ArticleDocuments.article(reader.storedFields().document(0)))
                        .isEqualTo(article);
            }
        }
    }

    @Test
    void anOffsetThatTheZoneDoesNotHaveIsAnother() {
        LocalDateTime noon = LocalDateTime.of(2023, 11, 5, 12, 0);
        ArticleDate date = ArticleDate.of(noon, DatePrecision.MINUTE, SHANGHAI);
        ArticleDate odd = new ArticleDate(
                noon, DatePrecision.MINUTE, SHANGHAI, ZoneOffset.UTC, date.origin(), date.confidence(), "");
        assertThat(odd).isEqualTo(date);
    }

    @Test
    void farInstantsAreRefused() {
        for (Instant far : List.of(
                Instant.MAX,
                Instant.MIN,
                Instant.parse("0000-12-31T00:00:00Z"),
                Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertThatThrownBy(() -> ArticleDate.at(far, SHANGHAI))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not between 1 and 9999");
        }
        assertThatThrownBy(() -> ArticleDate.on(LocalDate.MAX, SHANGHAI)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArticleDate.of(LocalDateTime.MIN, DatePrecision.YEAR, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
