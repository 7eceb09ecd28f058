package org.jianwen.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {

    private static final Instant CAPTURED =
            OffsetDateTime.parse("2024-06-18T10:00+08:00").toInstant();
    private static final DateContext SAVED = DateContext.ofDefaults()
            .withCaptured(CAPTURED)
            .withNow(OffsetDateTime.parse("2026-11-21T10:00+08:00").toInstant());
    private static final DateContext UNSAVED = SAVED.withCaptured(null);

    private static DateDecision decide(DateContext context, String article, Statement... clues) {
        return DateFinder.of(context).decide(List.of(clues), () -> article);
    }

    private static DateDecision decide(Statement... clues) {
        return decide(SAVED, "", clues);
    }

    private static Statement clue(Origin origin, String text) {
        return Statement.date(text, origin, false);
    }

    private static String value(ArticleDate date) {
        assertThat(date).isNotNull();
        return date.value();
    }

    @Test
    void bylineIsRead() {
        DateDecision decision = decide(clue(Origin.BYLINE, "2022-09-16 08:05　来源：某报"));
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
                clue(Origin.FRONT_MATTER, "2020-06-17T16:03:28+00:00"),
                clue(Origin.TIME_ELEMENT, "2020-06-18T00:03:28+08:00"));
        assertThat(value(decision.published())).isEqualTo("2020-06-18T00:03:28+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.HIGH);
        assertThat(decision.notes()).isEmpty();
    }

    @Test
    void dayInUtcYieldsToTheInstant() {
        DateDecision decision =
                decide(clue(Origin.FRONT_MATTER, "2020-06-17"), clue(Origin.TIME_ELEMENT, "2020-06-18T00:03:28+08:00"));
        assertThat(value(decision.published())).isEqualTo("2020-06-18T00:03:28+08:00");
        assertThat(decision.notes()).anyMatch(note -> note.contains("UTC"));
    }

    @Test
    void feedCommentIsMilliseconds() {
        DateDecision decision = decide(clue(Origin.FEED_COMMENT, "1603589149000"));
        assertThat(value(decision.published())).isEqualTo("2020-10-25T09:25:49+08:00");
    }

    @Test
    void aChangeAloneIsTakenForThePublicationWithANote() {
        DateDecision decision = decide(clue(Origin.BYLINE, "(更新时间戳: 1711198056202)"));
        assertThat(value(decision.published())).isEqualTo("2024-03-23T20:47:36+08:00");
        assertThat(decision.notes()).anyMatch(note -> note.contains("that of a change"));
    }

    @Test
    void publishedAndUpdatedInOneLine() {
        DateDecision decision = decide(clue(Origin.BYLINE, "发布时间：2022-09-16 08:05　更新：2022-09-17 10:00"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(value(decision.updated())).isEqualTo("2022-09-17T10:00+08:00");
    }

    @Test
    void datelineNeverOverrides() {
        DateDecision decision = decide(clue(Origin.BYLINE, "新华社北京9月27日电"), clue(Origin.FRONT_MATTER, "2022-09-28"));
        assertThat(value(decision.published())).isEqualTo("2022-09-28");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.HIGH);
    }

    @Test
    void relativeWithoutCaptureIsNoDate() {
        DateDecision decision = decide(UNSAVED, "2022年", clue(Origin.BYLINE, "33分钟前"));
        assertThat(decision.published()).isNull();
        assertThat(decision.notes()).anyMatch(note -> note.contains("time of capture"));
    }

    @Test
    void aYearThatTheArticleSpeaksOfAgainAndAgainIsThatOfItsByline() {
        String text = "2022年以来，产量逐年增加。2024年4月，新茶上市。2024年恰逢建厂五周年。2024年，两地互访三次。";
        DateDecision decision = decide(UNSAVED, text, clue(Origin.BYLINE, "03-16 08:05"));
        assertThat(value(decision.published())).isEqualTo("2024-03-16T08:05+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.LOW);
    }

    @Test
    void yearComesFromTheSameDayInTheArticle() {
        DateDecision decision =
                decide(UNSAVED, "2021年以来，产量逐年增加。2022年9月16日，新茶上市，到2030年将翻番。", clue(Origin.BYLINE, "09-16 08:05"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(decision.published().origin()).isEqualTo(DateOrigin.INFERRED_YEAR);
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
        assertThat(decision.notes()).anyMatch(note -> note.contains("article"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021年以来，产量逐年增加，2022年达到最高。", "老码头已于2007年停用。", "2022年9月15日开工。", "2021年9月16日开工，2022年9月16日完工。", ""})
    void aYearThatTheArticleMerelyMentionsIsNotThatOfItsByline(String text) {
        assertThat(decide(UNSAVED, text, clue(Origin.BYLINE, "09-16 08:05")).published())
                .isNull();
    }

    @Test
    void monthIsInheritedFromTheArticlesDate() {
        DateDecision decision =
                decide(UNSAVED, "", clue(Origin.BYLINE, "7日凌晨3时"), clue(Origin.FRONT_MATTER, "2026-02-07"));
        assertThat(value(decision.published())).isEqualTo("2026-02-07T03:00+08:00");
    }

    @Test
    void fileNameAloneIsLow() {
        DateDecision decision = decide(clue(Origin.FILE_NAME, "2022-10-07-标题.md"));
        assertThat(value(decision.published())).isEqualTo("2022-10-07");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.LOW);
        assertThat(decision.notes()).anyMatch(note -> note.contains("zone"));
    }

    @Test
    void updateBehindTheOnlyDateIsThePublication() {
        DateDecision alone = decide(clue(Origin.BYLINE, "2005-04-05 06:40更新 来源：转载"));
        assertThat(value(alone.published())).isEqualTo("2005-04-05T06:40+08:00");
        assertThat(alone.updated()).isNull();
        assertThat(alone.notes()).anyMatch(note -> note.contains("更新"));

        DateDecision both = decide(clue(Origin.BYLINE, "2005-04-04 08:00　2005-04-05 06:40更新"));
        assertThat(value(both.published())).isEqualTo("2005-04-04T08:00+08:00");
        assertThat(value(both.updated())).isEqualTo("2005-04-05T06:40+08:00");
    }

    @Test
    void whenItWasEditedIsThePublicationWhereNothingElseIs() {
        DateDecision alone = decide(clue(Origin.BYLINE, "编辑于 2019-04-11 17:02"));
        assertThat(value(alone.published())).isEqualTo("2019-04-11T17:02+08:00");
        assertThat(alone.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
        assertThat(alone.notes()).anyMatch(note -> note.contains("编辑于"));

        DateDecision both = decide(clue(Origin.BYLINE, "发布于 2019-04-09　编辑于 2019-04-11 17:02"));
        assertThat(value(both.published())).isEqualTo("2019-04-09");
        assertThat(value(both.updated())).isEqualTo("2019-04-11T17:02+08:00");
    }

    @Test
    void clueThatIsAnUpdateIsNeverPublished() {
        DateDecision decision = decide(Statement.date("2022-09-17T10:00:00+08:00", Origin.META, true));
        assertThat(decision.published()).isNull();
        assertThat(value(decision.updated())).isEqualTo("2022-09-17T10:00+08:00");
    }

    @Test
    void addressGivesTheYearOfABylineAndTheBylineTheTime() {
        DateDecision decision = decide(
                clue(Origin.BYLINE, "09-16 08:05"), clue(Origin.ADDRESS, "https://example.com/2021/0916/c1.html"));
        assertThat(value(decision.published())).isEqualTo("2021-09-16T08:05+08:00");
        assertThat(decision.published().origin()).isEqualTo(DateOrigin.INFERRED_YEAR);
        assertThat(decision.notes()).anyMatch(note -> note.contains("year 2021 from the address"));
    }

    @Test
    void yearTurnsBetweenBylineAndAddress() {
        DateDecision decision = decide(
                UNSAVED,
                "",
                clue(Origin.BYLINE, "01-01 00:10"),
                clue(Origin.ADDRESS, "https://example.com/2021/1231/c1.html"));
        assertThat(value(decision.published())).isEqualTo("2022-01-01T00:10+08:00");
    }

    @Test
    void yearlessWithCaptureIsTheLatestBeforeIt() {
        DateDecision decision = decide(clue(Origin.BYLINE, "12月30日 09:00　来源：某报"));
        assertThat(value(decision.published())).isEqualTo("2023-12-30T09:00+08:00");
        assertThat(decision.published().origin()).isEqualTo(DateOrigin.INFERRED_YEAR);
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
    }

    @Test
    void articleThatNamesALaterDayTellsNoYear() {
        DateDecision decision = decide(UNSAVED, "会议于2022年10月3日举行。", clue(Origin.BYLINE, "09-16 08:05"));
        assertThat(decision.published()).isNull();
        assertThat(decision.notes()).anyMatch(note -> note.contains("no year"));
    }

    @Test
    void articleThatNamesTheVeryDayTellsTheYear() {
        DateDecision decision = decide(UNSAVED, "2021年9月16日，某地举行活动。2022年将继续。", clue(Origin.BYLINE, "09-16 08:05"));
        assertThat(value(decision.published())).isEqualTo("2021-09-16T08:05+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
    }

    @Test
    void relativeFormIsReckonedFromTheCapture() {
        DateDecision decision = decide(clue(Origin.BYLINE, "发布于 3 小时前"));
        assertThat(value(decision.published())).isEqualTo("2024-06-18T07:00+08:00");
        assertThat(decision.published().origin()).isEqualTo(DateOrigin.RELATIVE);
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
    }

    @Test
    void relativeFormThatContradictsTheAddressIsSomebodyElses() {
        DateDecision decision =
                decide(clue(Origin.BYLINE, "3小时前"), clue(Origin.ADDRESS, "https://example.com/2022/09/16/a.html"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16");
        assertThat(decision.notes()).anyMatch(note -> note.contains("not taken"));
    }

    @Test
    void dayNeverOverridesASecondOfTheSameDay() {
        DateDecision decision =
                decide(clue(Origin.FRONT_MATTER, "2022-09-14"), clue(Origin.FEED_COMMENT, "1663164782000"));
        assertThat(value(decision.published())).isEqualTo("2022-09-14T22:13:02+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.HIGH);
    }

    @Test
    void midnightIsNoMoreExactThanItsDay() {
        DateDecision decision =
                decide(clue(Origin.META, "2022-09-16 00:00:00"), clue(Origin.BYLINE, "2022-09-16 08:05:12"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05:12+08:00");
    }

    @Test
    void metaYieldsToTwoPlacesThatAgree() {
        DateDecision decision = decide(
                clue(Origin.META, "2010-03-05"),
                clue(Origin.BYLINE, "2022-09-16 08:05"),
                clue(Origin.ADDRESS, "https://example.com/2022/09/16/a.html"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(decision.notes()).anyMatch(note -> note.contains("overruled"));
    }

    @Test
    void contradictionLowersTrustAndIsNoted() {
        DateDecision decision =
                decide(clue(Origin.META, "2022-09-16T08:05:00+08:00"), clue(Origin.BYLINE, "2022-09-20 08:05"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
        assertThat(decision.notes()).anyMatch(note -> note.contains("contradicted"));
    }

    @Test
    void addressAndFileNameSupportEachOther() {
        DateDecision decision = decide(
                clue(Origin.ADDRESS, "https://example.com/2022/09/16/a.html"),
                clue(Origin.FILE_NAME, "2022-09-16-标题.html"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
    }

    @Test
    void labelledDateIsTakenFromALineOfSeveral() {
        DateDecision decision = decide(clue(Origin.BYLINE, "成文日期：2022年09月01日　发布日期：2022年09月05日　截止日期：2022年10月01日"));
        assertThat(value(decision.published())).isEqualTo("2022-09-05");
    }

    @Test
    void updatedBeforePublishedIsNoted() {
        DateDecision decision = decide(clue(Origin.BYLINE, "发布时间：2022-09-16 更新时间：2022-09-10"));
        assertThat(decision.notes()).anyMatch(note -> note.contains("before it was published"));
    }

    @Test
    void evidenceIsShortAndStandsInTheClue() {
        String line = "某报记者".repeat(50) + " 2022-09-16 08:05 " + "编辑某某".repeat(50);
        ArticleDate date = decide(clue(Origin.BYLINE, line)).published();
        assertThat(date).isNotNull();
        assertThat(date.evidence()).hasSizeLessThanOrEqualTo(60).contains("2022-09-16 08:05");
        assertThat(line).contains(date.evidence());
    }

    @Test
    void midnightThatAProgramWroteIsADay() {
        assertThat(value(decide(clue(Origin.META, "2022-01-28 00:00:00")).published()))
                .isEqualTo("2022-01-28");
        assertThat(value(decide(clue(Origin.META, "2022-01-28T00:00:00+08:00")).published()))
                .isEqualTo("2022-01-28T00:00+08:00");
        assertThat(value(decide(clue(Origin.BYLINE, "2022-01-28 00:00 来源：晨风")).published()))
                .isEqualTo("2022-01-28T00:00+08:00");
    }

    @Test
    void whenADocumentWasDrawnUpYieldsToAllThatIsOfItsPublication() {
        Statement drawnUp = clue(Origin.BYLINE, "成文日期：2022年01月27日");

        DateDecision alone = decide(drawnUp);
        assertThat(value(alone.published())).isEqualTo("2022-01-27");
        assertThat(alone.published().origin()).isEqualTo(DateOrigin.CREDIT);
        assertThat(alone.published().confidence()).isEqualTo(DateConfidence.LOW);
        assertThat(alone.notes()).anyMatch(note -> note.contains("drawn up"));
        DateDecision both = decide(drawnUp, clue(Origin.ADDRESS, "https://example.cn/t20220128_1.html"));
        assertThat(value(both.published())).isEqualTo("2022-01-28");
        assertThat(both.notes()).noneMatch(note -> note.contains("contradicted"));
    }
}
