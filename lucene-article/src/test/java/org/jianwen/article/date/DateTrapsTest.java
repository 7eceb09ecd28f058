package org.jianwen.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.DateConfidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like one date in an archive and is another, or none. */
class DateTrapsTest {

    private static final DateContext SAVED = DateContext.ofDefaults().withCaptured(instant("2024-06-18T10:00+08:00"));
    private static final DateContext LATER = SAVED.withCaptured(instant("2026-11-20T10:00+08:00"));

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String read(String text, DateContext context) {
        DateReading reading = DateFinder.read(text, context);
        return reading == null ? "none" : reading.value();
    }

    private static DateDecision decide(DateContext context, Origin origin, String text) {
        return DateFinder.of(context).decide(List.of(Statement.date(text, origin, false)), () -> "");
    }

    @ParameterizedTest
    @CsvSource({
        "# 《新闻联播》 (20240323), 2024-03-23",
        "（《新闻联播》 20240323 19:00）, 2024-03-23 19:00",
        "[新闻联播]20240323, 2024-03-23"
    })
    void eightDigitsInBrackets(String text, String date) {
        assertThat(read(text, SAVED)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tv.example.com/2024/03/23/VIDEuxioABCD240323.shtml, 2024-03-23",
        "http://gov.example.cn/zwgk/202010/t3714581.htm, 2020-10",
        "http://gov.example.cn/zwgk/201709/t20170925_823173.html, 2017-09-25",
        "http://people.example.cn/n1/2022/0916/c1001-32527841.html, 2022-09-16",
        "https://www.example.com/ga/2016/11-14/8062393.shtml, 2016-11-14",
        "http://news.example.com/2005-05/07/content_2926441.htm, 2005-05-07",
        "https://example.com/a/20220916A00ABC00, 2022-09-16",
        "https://example.com/2022/9/6/title/, 2022-09-06",
        "https://example.com/archive/2022-09-16-a-title.html?from=20230101, 2022-09-16",
        "https://web.archive.example/web/20240101000000/https://example.com/2022/09/16/x.html, 2022-09-16",
        "http://20220916.example.com/c/1234567.html, none",
        "https://example.com/a/123420220916.html, none",
        "https://example.com/2022/1345/x.html, none",
        "https://example.com/goods/192209161234.html, none",
        "https://example.com/2010-2012/x.html, none",
        "https://example.com/2022/02/31/x.html, 2022-02"
    })
    void addressSaysADayOrAMonthAndIsWeak(String url, String date) {
        DateDecision decision = decide(SAVED, Origin.ADDRESS, url);
        assertThat(decision.published() == null ? "none" : decision.published().value())
                .isEqualTo(date);
        if (decision.published() != null) {
            assertThat(decision.published().confidence()).isEqualTo(DateConfidence.LOW);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-07-标题.md, 2022-10-07",
        "20221007_标题.html, 2022-10-07",
        "标题 [2022.10.07].html, 2022-10-07",
        "2022年10月7日 标题.txt, 2022-10-07",
        "标题 (2024_06_18 10_00_00).html, none",
        "9月27日举行的会议.html, none",
        "IMG_13812341234.html, none",
        "2024-03.html, none"
    })
    void fileNameSaysADay(String name, String date) {
        DateDecision decision = decide(SAVED, Origin.FILE_NAME, name);
        assertThat(decision.published() == null ? "none" : decision.published().value())
                .isEqualTo(date);
    }

    @Test
    void orderAndADateAreNotReiwa() {
        assertThat(read("259号行政令和2025年4月9日", LATER)).isEqualTo("2025-04-09");
        assertThat(read("政府令和7年4月9日", LATER)).isNotEqualTo("2025-04-09");
        assertThat(read("令和7年4月9日", LATER)).isEqualTo("2025-04-09");
        assertThat(read("7年4月9日", LATER)).isNotEqualTo("2025-04-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年前后发射", "2030年前", "2025年前三季度", "2025年底前", "2025年以来", "公元前221年1月1日"})
    void yearsAheadAndStretchesAreNoDates(String text) {
        assertThat(read(text, LATER)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"十年前的一个冬天，他来到这里", "三个月前他还在", "这是三天前的事"})
    void proseIsNoDateEvenInAByline(String text) {
        assertThat(read(text, SAVED)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "2025年2月10日24时, 2025-02-11 00:00",
        "2024年12月31日24:00, 2025-01-01 00:00",
        "2025年2月10日下午17时27分, 2025-02-10 17:27",
        "2025年2月10日晚上12点, 2025-02-11 00:00",
        "2025年2月10日中午12点, 2025-02-10 12:00",
        "2025年2月10日凌晨12点, 2025-02-10 00:00",
        "2025年2月10日晚上12点半, 2025-02-11 00:30",
        "2025年2月10日凌晨0点5分, 2025-02-10 00:05",
        "2025-02-10 12:05 AM, 2025-02-10 00:05",
        "2025-02-10 12:05 PM, 2025-02-10 12:05"
    })
    void partsOfTheDay(String text, String date) {
        assertThat(read(text, LATER)).isEqualTo(date);
    }

    @Test
    void dayWithoutMonthTakesTheLatestMonthBeforeTheCapture() {
        assertThat(read("7日凌晨3时", SAVED)).isEqualTo("2024-06-07 03:00");
        assertThat(read("31日凌晨3时", SAVED)).isEqualTo("2024-05-31 03:00");
    }

    @Test
    void leapDayIsTheLatestThatThereWas() {
        DateContext context = SAVED.withCaptured(instant("2023-06-18T10:00+08:00"));
        assertThat(read("2月29日 09:00", context)).isEqualTo("2020-02-29 09:00");
    }

    @Test
    void laterThanTheCaptureIsTheYearBefore() {
        assertThat(read("06-19 08:00", SAVED)).isEqualTo("2023-06-19 08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2006.18.4", "2019/08/0", "2020-11-0", "2022年9月31日", "2022年13月1日", "2023年2月29日"})
    void daysThatAreNotThere(String text) {
        assertThat(read(text, SAVED)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "民国 36 年 6 月 5 日, 1947-06-05",
        "宣统三年八月十九, 1911-10-10",
        "光绪三十四年十月廿一日, 1908-11-14",
        "光緒三十四年十月廿一日, 1908-11-14",
        "昭和20年8月15日, 1945-08-15",
        "农历甲辰年五月初五, 2024-06-10",
        "農曆甲辰年五月初五, 2024-06-10",
        "宣统三年八月卅一, none",
        "宣统九年八月十九, none"
    })
    void otherCalendars(String text, String date) {
        assertThat(read(text, SAVED)).isEqualTo(date);
    }

    @Test
    void wrongWeekdayIsFlagged() {
        DateDecision decision = decide(SAVED, Origin.FEED_ENTRY, "Thu, 16 Sep 2022 08:05:00 +0800");
        assertThat(decision.published()).isNotNull();
        assertThat(decision.published().value()).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(decision.published().confidence()).isEqualTo(DateConfidence.MEDIUM);
        assertThat(decision.notes()).anyMatch(note -> note.contains("day of the week"));
    }

    @Test
    void twoDigitsOfAYearInAFeed() {
        assertThat(read("Fri, 16 Sep 22 01:51:00 GMT", SAVED)).isEqualTo("2022-09-16 09:51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01",
                "1970-01-01 08:00:00",
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00",
                "0001-01-01",
                "2024-06-20",
                "2035年1月1日",
                "1900-01-01 00:00:00"
            })
    void emptyFieldsAndTheFutureAreNoDatesAndFlagged(String text) {
        DateDecision decision = decide(SAVED, Origin.META, text);
        assertThat(decision.published()).isNull();
        assertThat(decision.notes()).anyMatch(note -> note.contains(text) && note.contains("no date"));
    }

    @Test
    void zeroMillisecondsAreNoDate() {
        DateDecision decision = decide(SAVED, Origin.FEED_COMMENT, "0");
        assertThat(decision.published()).isNull();
        assertThat(decision.notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.12.20.22",
                "192.168.1.10",
                "13812341234",
                "20220916123",
                "110101199003078515",
                "v2022.9.16.1",
                "010-20220916",
                "电话：20220916",
                "ICP备2022091600号",
                "9787020220916"
            })
    void numbersThatAreNoDates(String text) {
        DateDecision decision = decide(SAVED, Origin.BYLINE, text);
        assertThat(decision.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天是2024年6月18日 星期二", "截止日期：2024年6月1日", "活动时间：2024-06-01 09:00", "当前时间: 2024-06-18 10:00"})
    void datesOfSomethingElse(String text) {
        assertThat(decide(SAVED, Origin.BYLINE, text).published()).isNull();
    }

    @Test
    void cstIsChinasInAnArchiveOfChinaOnly() {
        String text = "2022-09-16 01:51:07 CST";
        assertThat(read(text, SAVED)).isEqualTo("2022-09-16 01:51:07");
        DateContext utc = DateContext.of(ZoneId.of("UTC")).withCaptured(SAVED.captured());
        assertThat(read(text, utc)).isEqualTo("2022-09-16 07:51:07");
    }
}
