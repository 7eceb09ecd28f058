package org.jianwen.index.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.junit.jupiter.api.Test;

class DateFinderTest {

    private static final Instant CAPTURED =
            OffsetDateTime.parse("2024-06-18T10:00+08:00").toInstant();
    private static final DateContext SAVED = DateContext.ofDefaults()
            .withCaptured(CAPTURED)
            .withNow(OffsetDateTime.parse("2026-11-21T10:00+08:00").toInstant());
    private static final DateContext UNSAVED = SAVED.withCaptured(null);

    private static DateDecision decide(DateContext context, String article, DateClue... clues) {
        return DateFinder.of(context).decide(List.of(clues), article);
    }

    private static DateDecision decide(DateClue... clues) {
        return decide(SAVED, "", clues);
    }

    private static DateClue clue(DateOrigin origin, String text) {
        return DateClue.of(text, origin);
    }

    private static String value(ArticleDate date) {
        assertThat(date).isNotNull();
        return date.value();
    }

    @Test
    void bylineIsRead() {
        DateDecision decision = decide(clue(DateOrigin.BYLINE, "2022-09-16 08:05　来源：某报"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(decision.published().origin()).isEqualTo(DateOrigin.BYLINE);
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.HIGH);
        assertThat(decision.published().evidence()).isEqualTo("2022-09-16 08:05　来源：某报");
        assertThat(decision.updated()).isNull();
        assertThat(decision.notes()).isEmpty();
    }

    @Test
    void noClueNoDate() {
        DateDecision decision = decide(UNSAVED, "2022年9月16日，某地举行活动。");
        assertThat(decision.published()).isNull();
        assertThat(decision.updated()).isNull();
    }

    @Test
    void twoZonesOfOneInstantGiveTheArchiveDay() {
        DateDecision decision = decide(
                clue(DateOrigin.FRONT_MATTER, "2020-06-17T16:03:28+00:00"),
                clue(DateOrigin.TIME_ELEMENT, "2020-06-18T00:03:28+08:00"));
        assertThat(value(decision.published())).isEqualTo("2020-06-18T00:03:28+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.HIGH);
        assertThat(decision.notes()).isEmpty();
    }

    @Test
    void dayInUtcYieldsToTheInstant() {
        DateDecision decision = decide(
                clue(DateOrigin.FRONT_MATTER, "2020-06-17"),
                clue(DateOrigin.TIME_ELEMENT, "2020-06-18T00:03:28+08:00"));
        assertThat(value(decision.published())).isEqualTo("2020-06-18T00:03:28+08:00");
        assertThat(decision.notes()).anyMatch(note -> note.contains("UTC"));
    }

    @Test
    void feedCommentIsMilliseconds() {
        DateDecision decision = decide(clue(DateOrigin.FEED_COMMENT, "1603589149000"));
        assertThat(value(decision.published())).isEqualTo("2020-10-25T09:25:49+08:00");
    }

    @Test
    void timestampLabelledUpdatedIsNeverPublished() {
        DateDecision decision = decide(clue(DateOrigin.BYLINE, "(更新时间戳: 1711198056202)"));
        assertThat(decision.published()).isNull();
        assertThat(value(decision.updated())).isEqualTo("2024-03-23T20:47:36+08:00");
    }

    @Test
    void publishedAndUpdatedInOneLine() {
        DateDecision decision = decide(clue(DateOrigin.BYLINE, "发布时间：2022-09-16 08:05　更新：2022-09-17 10:00"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(value(decision.updated())).isEqualTo("2022-09-17T10:00+08:00");
    }

    @Test
    void datelineNeverOverrides() {
        DateDecision decision =
                decide(clue(DateOrigin.BYLINE, "新华社北京9月27日电"), clue(DateOrigin.FRONT_MATTER, "2022-09-28"));
        assertThat(value(decision.published())).isEqualTo("2022-09-28");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.HIGH);
    }

    @Test
    void relativeWithoutCaptureIsNoDate() {
        DateDecision decision = decide(UNSAVED, "2022年", clue(DateOrigin.BYLINE, "33分钟前"));
        assertThat(decision.published()).isNull();
        assertThat(decision.notes()).anyMatch(note -> note.contains("time of capture"));
    }

    @Test
    void yearComesFromTheArticleWhereNothingElseTells() {
        DateDecision decision =
                decide(UNSAVED, "2021年以来，产量逐年增加，2022年达到最高，到2030年将翻番。", clue(DateOrigin.BYLINE, "09-16 08:05"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(decision.published().origin()).isEqualTo(DateOrigin.INFERRED_YEAR);
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.LOW);
        assertThat(decision.notes()).anyMatch(note -> note.contains("article"));
    }

    @Test
    void monthIsInheritedFromTheArticlesDate() {
        DateDecision decision =
                decide(UNSAVED, "", clue(DateOrigin.BYLINE, "7日凌晨3时"), clue(DateOrigin.FRONT_MATTER, "2026-02-07"));
        assertThat(value(decision.published())).isEqualTo("2026-02-07T03:00+08:00");
    }

    @Test
    void fileNameAloneIsLow() {
        DateDecision decision = decide(clue(DateOrigin.FILE_NAME, "2022-10-07-标题.md"));
        assertThat(value(decision.published())).isEqualTo("2022-10-07");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.LOW);
        assertThat(decision.notes()).anyMatch(note -> note.contains("zone"));
    }
}
