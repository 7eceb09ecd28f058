package org.jianwen.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class DateLawsTest {

    private static final Instant CAPTURED = Instant.parse("2024-06-18T02:00:00Z");
    private static final ZoneId ZONE = DateContext.DEFAULT_ZONE;
    private static final DateContext SAVED = DateContext.of(ZONE).withCaptured(CAPTURED);

    private static final List<String> PIECES = List.of(
            "2022",
            "9",
            "16",
            "31",
            "0",
            "08:05",
            "年",
            "月",
            "日",
            "号",
            "時",
            "点",
            "分",
            "秒",
            "前",
            "半",
            "初",
            "廿",
            "闰",
            "十",
            "二〇二二",
            "三",
            "-",
            "/",
            ".",
            ":",
            " ",
            "　",
            "T",
            "Z",
            "+08:00",
            "上",
            "下午",
            "晚",
            "星期",
            "周",
            "农历",
            "民国",
            "光绪",
            "令和",
            "甲辰",
            "Sep",
            "Fri",
            "GMT",
            "ago",
            "更新",
            "发布时间",
            "：",
            "(",
            "）",
            "电",
            "小时",
            "个",
            "昨天",
            "刚刚",
            "😀",
            "\u0000",
            "\uD800",
            "9999999999",
            "1663264260000",
            "http://a.b/",
            "中华");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(14); n >= 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void anyTextIsReadWithoutErrorAndNeverLiesInTheFuture() {
        Random random = new Random(20241121);
        LocalDateTime latest = LocalDateTime.ofInstant(CAPTURED.plus(Duration.ofDays(1)), ZONE);
        LocalDateTime latestReckoned = LocalDateTime.ofInstant(CAPTURED, ZONE);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            int end = 0;
            for (ParsedDate form : DateScanner.scan(text)) {
                assertThat(form.start()).as(text).isBetween(end, form.end());
                end = form.end();
                assertThat(end).as(text).isLessThanOrEqualTo(text.length());
                DateReading reading = new DateResolver(SAVED).resolve(form.meaning(), note -> {});
                if (reading != null) {
                    boolean absolute = form.hasYear();
                    assertThat(reading.local()).as(text).isBeforeOrEqualTo(absolute ? latest : latestReckoned);
                    assertThat(reading.local().getYear()).as(text).isGreaterThanOrEqualTo(1800);
                }
            }
        }
    }

    @Test
    void anyCluesAreDecidedWithoutErrorAndTheEvidenceStandsInThem() {
        Random random = new Random(7);
        List<Origin> origins = Arrays.asList(Origin.values());
        for (int i = 0; i < 5_000; i++) {
            Statement one =
                    Statement.date(text(random), origins.get(random.nextInt(origins.size())), random.nextInt(5) == 0);
            Statement two =
                    Statement.date(text(random), origins.get(random.nextInt(origins.size())), random.nextInt(5) == 0);
            DateContext context = i % 2 == 0 ? SAVED : SAVED.withCaptured(null);
            DateDecision decision = DateFinder.of(context).decide(List.of(one, two), () -> text(random));
            for (ArticleDate date : Arrays.asList(decision.published(), decision.updated())) {
                assertThat(date == null || (one.text() + "\n" + two.text()).contains(date.evidence()))
                        .as(one + " " + two)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd HH:mm:ss",
                "yyyy年M月d日H时m分s秒",
                "yyyy/M/d H:mm:ss",
                "yyyyMMddHHmmss",
                "yyyy.MM.dd HH:mm:ss",
                "EEE, d MMM yyyy HH:mm:ss '+0800'",
                "MMMM d, yyyy h:mm:ss a",
                "yyyy-MM-dd'T'HH:mm:ss'+08:00'",
                "yyyy年MM月dd日 EEEE HH:mm:ss",
                "HH:mm:ss yyyy-MM-dd",
                "EEE MMM dd HH:mm:ss 'CST' yyyy"
            })
    void aFormattedDateReadsBack(String pattern) {
        Locale locale = pattern.contains("年") ? Locale.CHINA : Locale.US;
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
        Random random = new Random(pattern.hashCode());
        for (int i = 0; i < 300; i++) {
            LocalDateTime date = LocalDateTime.of(1995, 1, 1, 0, 0, 1).plusSeconds(random.nextInt(900_000_000));
            DateReading reading = DateFinder.read(format.format(date), SAVED);
            assertThat(reading).as(format.format(date)).isNotNull();
            assertThat(reading.local()).as(format.format(date)).isEqualTo(date);
            assertThat(reading.doubts()).as(format.format(date)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "2022", "年", "月", "日", "年月日", "2022年9月16日", "2022-09-16 ", "1-", "1/", "1.", "十", "廿", "前", "半",
                " ", "　", "T", "时", "08:05:", "闰", "农历", "更新：", "发布时间", "(", "Sep ", "GMT", "+08:00", "甲辰年", "9月1日",
                "3小时前", "星期", "/2022/09", "http://", "https://a/20220916/", "1663264260000 ", "\uD83D\uDE00", "22年"
            })
    void aHundredThousandfoldIsDecidedInLinearTime(String piece) {
        String text = piece.repeat(100_000);
        String article = piece.repeat(5_000);
        DateFinder finder = DateFinder.of(SAVED.withCaptured(null));
        for (Origin origin : Origin.values()) {
            Statement clue = Statement.date(text, origin, false);
            assertThat(finder.decide(List.of(clue, Statement.date("09-16 08:05", Origin.BYLINE, false)), () -> article))
                    .isNotNull();
        }
    }

    @Test
    void tooManyCluesAreCutAndNoted() {
        List<Statement> clues = Collections.nCopies(100_000, Statement.date("2022-09-16", Origin.BYLINE, false));
        DateDecision decision = DateFinder.of(SAVED).decide(clues, () -> "");
        assertThat(decision.published()).isNotNull();
        assertThat(decision.notes()).anyMatch(note -> note.contains("100000"));
    }
}
