package org.jianwen.article.date.form.rule;

import static org.jianwen.article.date.form.rule.word.Numerals.value;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import org.jianwen.article.date.form.rule.FormRule.Need;
import org.jianwen.article.date.form.rule.word.ClockReader;

/**
 * Dates with English months: Fri, 16 Sep 2022; September 16, 2022; Fri Sep 16 01:51:00 CST 2022.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class EnglishForms {

    private static final String LEFT = "(?<![a-z0-9])(?<![0-9][-./])";
    private static final String WEEKDAYS = "montuewedthufrisatsun";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** What the names of months and days of the week begin with. */
    public static final List<String> NAMES = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed",
            "thu", "fri", "sat", "sun");

    /** A day of the week in English. */
    public static final String WEEKDAY =
            "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?(?![a-z])";

    private static final String LED = LEFT + "(?:(?<wd>" + WEEKDAY + "),? {1,2})?";
    private static final String MONTH =
            "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                    + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])";
    private static final String DAY = "(?<d>[0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String FULL_YEAR = "(?<y>[12][0-9]{3})(?![0-9])";

    private EnglishForms() {}

    /** The rules, in order of precedence, for an archive in that zone. */
    public static List<FormRule> rules(ZoneId archive) {
        return List.of(
                FormRule.of(
                        LED + MONTH + " {1,2}" + DAY + " (?<time>[0-9]{1,2}:[0-9]{2}[0-9a-z:+ ]{0,16}?) " + FULL_YEAR
                                + "(?!:)",
                        Need.NOTHING,
                        match -> withTime(match, archive)),
                FormRule.of(
                        LED + DAY + " {1,2}" + MONTH + " {1,2}(?<time>[0-9]{1,2}:[0-9]{2}[0-9a-z:+ ]{0,16}?) "
                                + FULL_YEAR + "(?!:)",
                        Need.NOTHING,
                        match -> withTime(match, archive)),
                FormRule.of(
                        LED + DAY + "[ /-](?:of )?" + MONTH
                                + "[ ,/-]{1,2}(?<y>[12][0-9]{3}(?=:[0-9]{2}:)|(?:[12][0-9]{3}|[0-9]{2})(?![0-9:]))",
                        Need.NOTHING,
                        EnglishForms::day),
                FormRule.of(
                        LED + MONTH + "[ .-]{1,2}" + DAY + "[ ,.-]{1,2}(?:" + WEEKDAY + "[ ,]{1,2})?" + FULL_YEAR
                                + "(?!:)",
                        Need.NOTHING,
                        EnglishForms::day),
                FormRule.of(
                        LEFT + "(?<y>[12][0-9]{3})[ ,-]{1,2}" + MONTH + "[ -]" + DAY + "(?![0-9])",
                        Need.NOTHING,
                        EnglishForms::day),
                FormRule.of(
                        LED + MONTH + " " + DAY + "(?![0-9]|,? ?[12][0-9]{3})",
                        Need.TIME_OR_ALONE,
                        EnglishForms::yearless),
                FormRule.of(LED + DAY + " " + MONTH + "(?!,? ?[0-9]{4})", Need.TIME_OR_ALONE, EnglishForms::yearless),
                FormRule.of(
                        LEFT + MONTH + ",? " + FULL_YEAR,
                        Need.ALONE,
                        match -> Reckoning.of(Moment.month(value(match, "y"), month(match)))));
    }

    /** The day of the week that an English name of it means. */
    public static DayOfWeek weekday(String name) {
        return DayOfWeek.of(WEEKDAYS.indexOf(name.substring(0, 3)) / 3 + 1);
    }

    private static int month(Matcher match) {
        return MONTHS.indexOf(match.group("mon").substring(0, 3)) / 3 + 1;
    }

    private static Reckoning day(Matcher match) {
        int year = value(match, "y");
        Moment moment = Moment.day(ChineseForms.century(year), month(match), value(match, "d"));
        String weekday = match.pattern().namedGroups().containsKey("wd") ? match.group("wd") : null;
        return Reckoning.of(moment == null || weekday == null ? moment : moment.on(weekday(weekday)));
    }

    private static Reckoning withTime(Matcher match, ZoneId archive) {
        ClockReader.Found time = ClockReader.read(match.group("time"), 0, archive);
        Reckoning day = day(match);
        return time == null ? day : day.then(moment -> moment.at(time.clock()));
    }

    private static Reckoning yearless(Matcher match) {
        return ChineseForms.monthAndDay(month(match), value(match, "d"));
    }
}
