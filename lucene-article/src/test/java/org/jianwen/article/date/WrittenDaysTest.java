package org.jianwen.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.Test;

/** Whichever way a day is written, it is the day that is read. */
class WrittenDaysTest {

    private static final DateContext SAVED =
            DateContext.ofDefaults().withCaptured(Instant.parse("2024-06-18T02:00:00Z"));

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    @Test
    void everyWayToWriteADayReadsBack() {
        Random random = new Random(20220916);
        for (int i = 0; i < 1_000; i++) {
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
            written(day).forEach((way, text) -> {
                DateReading reading = DateFinder.read(text, SAVED);
                assertThat(reading).as(way + ": " + text).isNotNull();
                assertThat(reading.precision()).as(way + ": " + text).isEqualTo(DatePrecision.DAY);
                assertThat(reading.local().toLocalDate()).as(way + ": " + text).isEqualTo(day);
            });
        }
    }

    @Test
    void aMonthAndADayThatMayBeSwappedAreReadOnlyWhereThatChangesNothing() {
        for (int a = 1; a <= 12; a++) {
            for (int b = 1; b <= 12; b++) {
                String text = String.format(Locale.ROOT, "%02d/%02d/2022", a, b);
                DateReading reading = DateFinder.read(text, SAVED);
                assertThat(reading == null ? null : reading.local().toLocalDate())
                        .as(text)
                        .isEqualTo(a == b ? LocalDate.of(2022, a, a) : null);
            }
        }
    }

    private static Map<String, String> written(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        String week = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        String english = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
        Map<String, String> written = new LinkedHashMap<>();
        written.put("digits", year + "年" + month + "月" + date + "日");
        written.put("spaced", year + " 年 " + month + " 月 " + date + " 日");
        written.put("with 號", year + "年" + month + "月" + date + "號");
        written.put("without 日", year + "年" + month + "月" + date);
        written.put("numerals", figures(year, DIGITS) + "年" + tens(month, DIGITS) + "月" + tens(date, DIGITS) + "日");
        written.put(
                "with ○",
                figures(year, DIGITS).replace('〇', '○') + "年" + tens(month, DIGITS) + "月"
                        + tens(date, DIGITS).replaceFirst("^二十(?=.)", "廿") + "日");
        written.put("mixed", year + "年" + tens(month, DIGITS) + "月" + date + "日");
        written.put(
                "as on a cheque",
                figures(year, FORMAL) + "年" + tens(month, FORMAL).replace('十', '拾') + "月"
                        + tens(date, FORMAL).replace('十', '拾') + "日");
        written.put("民國", "民國" + (year - 1911) + "年" + month + "月" + date + "日");
        written.put("民国", "中華民國" + hundreds(year - 1911) + "年" + tens(month, DIGITS) + "月" + tens(date, DIGITS) + "日");
        written.put("full width", wide(day.toString()));
        written.put("dots", year + "·" + month + "·" + date);
        written.put("spaced signs", day.toString().replace("-", " / "));
        written.put("points", year + ". " + month + ". " + date + ".");
        written.put("dashes", day.toString().replace('-', '–'));
        written.put("weekday before", week + " " + day);
        written.put("weekday behind", year + "年" + month + "月" + date + "日（" + week + "）");
        written.put("week", DateTimeFormatter.ISO_WEEK_DATE.format(day));
        written.put("month first", tens(month, DIGITS) + "月 " + date + ", " + year);
        written.put("day first", date + " " + month + "月 " + year);
        written.put("English", english + " " + date + ", " + year);
        written.put("of a log", date + "/" + english + "/" + year);
        return written;
    }

    private static String figures(int number, String digits) {
        StringBuilder figures = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            figures.append(digits.charAt(c - '0'));
        }
        return figures.toString();
    }

    private static String tens(int number, String digits) {
        String ten = number < 10 ? "" : number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return number % 10 == 0 ? ten : ten + digits.charAt(number % 10);
    }

    private static String hundreds(int number) {
        int rest = number % 100;
        String zero = rest > 0 && rest < 10 ? "零" : "";
        String one = rest >= 10 && rest < 20 ? "一" : "";
        return number < 100 ? tens(number, DIGITS) : "一百" + zero + one + tens(rest, DIGITS);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (char c : text.toCharArray()) {
            wide.append((char) (c - '!' + '\uFF01'));
        }
        return wide.toString();
    }
}
