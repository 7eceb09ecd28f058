package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.value;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jianwen.article.date.parse.clock.ClockReader;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jianwen.article.date.parse.form.DateRule.Part;

/**
 * Dates with English months: Fri, 16 Sep 2022; September 16, 2022; 2022 Sep 16; Fri Sep 16 01:51:00 CST 2022.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class EnglishDates {

    private static final String LEFT = "(?<![a-z0-9])(?<![0-9][-./])";
    private static final String WEEKDAYS = "montuewedthufrisatsun";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final int LETTERS = 26;

    /** The first three letters of the months, by their numbers. */
    private static final BitSet MONTH_STARTS = new BitSet();

    static {
        for (int month = 0; month < MONTHS.length(); month += 3) {
            MONTH_STARTS.set(three(MONTHS, month));
        }
    }

    /** A day of the week in English. */
    public static final String WEEKDAY =
            "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?(?![a-z])";

    private static final String MONTH =
            "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                    + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])";
    private static final String DAY = "(?<d>[0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String FULL_YEAR = "(?<y>[12][0-9]{3})(?![0-9])";
    private static final String TIME = "(?<time>[0-9]{1,2}:[0-9]{2}[0-9a-z:+ ]{0,16}?)";
    private static final String WORDS = "jfmasond";
    private static final String SIGNS = "jfmasondtwr-/,.";

    /** The rules, in order of precedence. */
    public static final List<DateRule> RULES = Stream.of(
                    DateRule.word(
                            WORDS,
                            LEFT + MONTH + " {1,2}" + DAY + " " + TIME + " " + FULL_YEAR + "(?!:)",
                            Context.ANY,
                            EnglishDates::withTime),
                    DateRule.number(
                                    SIGNS,
                                    LEFT + DAY + " {1,2}" + MONTH + " {1,2}" + TIME + " " + FULL_YEAR + "(?!:)",
                                    Context.ANY,
                                    EnglishDates::withTime)
                            .digits(1, 2),
                    DateRule.number(
                                    SIGNS,
                                    LEFT + DAY + "[ /.-]{0,2}(?:of )?" + MONTH
                                            + "[ ,./-]{0,2}(?<y>[12][0-9]{3}(?=:[0-9]{2}:)"
                                            + "|[12][0-9]{3}(?![0-9:])|(?<=[ ,/-])[0-9]{2}(?![0-9:]))",
                                    Context.ANY,
                                    EnglishDates::day)
                            .digits(1, 2),
                    DateRule.word(
                            WORDS,
                            LEFT + MONTH + "[ ./-]{0,2}(?:the )?" + DAY + "(?:[ ,./-]{1,2}| ?\\| ?)(?:" + WEEKDAY
                                    + "[ ,]{1,2})?['’]?(?<y>[12][0-9]{3}|(?<=['’])[0-9]{2})(?![0-9:])",
                            Context.ANY,
                            EnglishDates::day),
                    DateRule.number(
                                    SIGNS,
                                    LEFT + "(?<y>[12][0-9]{3})[ ,./-]{1,2}" + MONTH + "[ ./-]{1,2}" + DAY + "(?![0-9])",
                                    Context.ANY,
                                    EnglishDates::day)
                            .digits(4, 4),
                    DateRule.number(
                                    SIGNS,
                                    LEFT + "(?<y>[12][0-9]{3})[ ,-]{1,2}" + DAY + "[ -]" + MONTH,
                                    Context.TIMED_OR_ALONE,
                                    EnglishDates::day)
                            .digits(4, 4),
                    DateRule.word(
                            WORDS,
                            LEFT + MONTH + " {1,2}" + DAY + "(?![0-9]|,? ?[12][0-9]{3})",
                            Context.TIMED_OR_ALONE,
                            EnglishDates::yearless),
                    DateRule.number(
                                    SIGNS,
                                    LEFT + DAY + " (?:of )?" + MONTH + "(?!,? ?[0-9]{4})",
                                    Context.TIMED_OR_ALONE,
                                    EnglishDates::yearless)
                            .digits(1, 2),
                    DateRule.word(
                            WORDS,
                            LEFT + MONTH + "[ ,.-]{1,2}" + FULL_YEAR + " " + DAY + "(?![0-9:])",
                            Context.ALONE,
                            EnglishDates::day),
                    DateRule.number(SIGNS, LEFT + DAY + " " + FULL_YEAR + " " + MONTH, Context.ALONE, EnglishDates::day)
                            .digits(1, 2),
                    DateRule.word(
                            WORDS, LEFT + MONTH + "[ ,./-]{1,3}" + FULL_YEAR, Context.ALONE, EnglishDates::monthOfYear),
                    DateRule.number(
                                    SIGNS,
                                    LEFT + "(?<y>[12][0-9]{3})[ ,./-]{1,3}" + MONTH,
                                    Context.ALONE,
                                    EnglishDates::monthOfYear)
                            .digits(4, 4))
            .map(rule -> rule.needing(Part.ENGLISH_MONTH).needing(Part.DIGIT))
            .toList();

    private EnglishDates() {}

    /** The day of the week that an English name of it means. */
    public static DayOfWeek weekday(String name) {
        return DayOfWeek.of(WEEKDAYS.indexOf(name.substring(0, 3)) / 3 + 1);
    }

    /** Whether the name of a month begins at a place of a folded text. */
    static boolean isMonth(String folded, int at) {
        return at + 3 <= folded.length() && MONTH_STARTS.get(three(folded, at));
    }

    /** A number for three letters, or one that no three have. */
    private static int three(String text, int at) {
        int number = 0;
        for (int i = at; i < at + 3; i++) {
            int letter = text.charAt(i) - 'a';
            if (letter < 0 || letter >= LETTERS) {
                return LETTERS * LETTERS * LETTERS;
            }
            number = number * LETTERS + letter;
        }
        return number;
    }

    private static int month(Matcher match) {
        return MONTHS.indexOf(match.group("mon").substring(0, 3)) / 3 + 1;
    }

    private static DateMeaning monthOfYear(Matcher match) {
        return DateMeaning.of(PartialDate.month(value(match, "y"), month(match)));
    }

    private static DateMeaning day(Matcher match) {
        int year = value(match, "y");
        return DateMeaning.of(PartialDate.day(ChineseDates.century(year), month(match), value(match, "d")));
    }

    private static DateMeaning withTime(Matcher match) {
        ClockReader.Found time = ClockReader.read(match.group("time"), 0);
        DateMeaning day = day(match);
        return time == null ? day : day.then(date -> date.at(time.clock()));
    }

    private static DateMeaning yearless(Matcher match) {
        return ChineseDates.monthAndDay(month(match), value(match, "d"));
    }
}
