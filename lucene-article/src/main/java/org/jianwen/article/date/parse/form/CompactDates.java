package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.value;
import static org.jianwen.article.date.parse.form.NumericDates.LEFT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jianwen.analysis.table.AnyWord;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.clock.ClockTime;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jianwen.schema.DatePrecision;

/**
 * Dates of digits without a sign between them: 20220916, 20220916T080512Z, 1663264260000.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class CompactDates {

    private static final String TIME = "(?<time>(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)";

    /** Eight digits behind 验证码, or before 次, are no day. */
    private static final String NO_COUNT = "(?<!(?:[@#]|"
            + AnyWord.of(ResourceTable.of(CompactDates.class::getResourceAsStream, "numbers.txt", 1)
                    .column(0))
            + ")[ :=.]{0,2})";

    private static final String RIGHT =
            "(?![0-9:]|[-./_](?![0-2]?[0-9]:[0-5][0-9])[0-9a-z]|[a-su-z@]|号|" + " ?[条楼次人个元万亿篇位名字件份票](?![一-龥]))";

    /** The rules, in order of precedence. */
    public static final List<DateRule> RULES = List.of(
            DateRule.number(
                            "",
                            "(?=[0-9]{8})" + LEFT + NO_COUNT
                                    + "(?<![a-z]_)(?<y>(?:18|19|20|21)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?:(?: |t| t|[-_](?=[0-9]{6}(?![0-9])))?"
                                    + TIME
                                    + "(?:[.,][0-9]{1,9}(?=z|[+-]))?(?<zone>z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?)?"
                                    + RIGHT,
                            Context.ANY,
                            CompactDates::compact)
                    .digits(8, 31),
            DateRule.number(
                            "",
                            LEFT + "(?<y>(?:18|19|20|21)[0-9]{2}) ?年?(?![0-9])",
                            Context.ALONE,
                            match -> DateMeaning.of(PartialDate.year(value(match, "y"))))
                    .digits(4, 4)
                    .notThird(),
            DateRule.number(
                            "",
                            "(?=[0-9]{12})" + LEFT
                                    + "(?<ms>1[0-9]{12}|[3-9][0-9]{11})(?:[+-][0-9]{4}(?=\\)))?(?![0-9a-z]|[-./][0-9])",
                            Context.ALONE,
                            match -> epoch(Long.parseLong(match.group("ms"))))
                    .digits(12, 31),
            DateRule.number(
                            "",
                            "(?=[0-9]{10})" + LEFT + "(?<s>1[0-9]{9})(?![0-9a-z]|[-./][0-9])",
                            Context.ALONE,
                            match -> epoch(Long.parseLong(match.group("s")) * 1000))
                    .digits(10, 31));

    private CompactDates() {}

    /** A point in time from milliseconds since 1970. */
    static DateMeaning epoch(long millis) {
        LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        DatePrecision precision = utc.getSecond() == 0 ? DatePrecision.MINUTE : DatePrecision.SECOND;
        return new DateMeaning.Absolute(new PartialDate(utc, precision, ZoneOffset.UTC, List.of()));
    }

    private static DateMeaning compact(Matcher match) {
        PartialDate day = PartialDate.day(value(match, "y"), value(match, "m"), value(match, "d"));
        String time = match.group("time");
        if (day == null || time == null) {
            return DateMeaning.of(day);
        }
        int hour = Integer.parseInt(time.substring(0, 2));
        int minute = Integer.parseInt(time.substring(2, 4));
        int second = time.length() == 6 ? Integer.parseInt(time.substring(4)) : 0;
        String zone = match.group("zone");
        ZoneOffset offset = zone == null ? null : ZoneOffset.of(zone.toUpperCase(Locale.ROOT));
        return DateMeaning.of(day.at(new ClockTime(hour, minute, second, offset)));
    }
}
