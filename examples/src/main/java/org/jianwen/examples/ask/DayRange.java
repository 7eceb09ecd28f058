package org.jianwen.examples.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.Quoted;

/**
 * The days that a date such as 2022, 2022-09 or 2022-09-01 names. May be shared by threads.
 *
 * @param first the first of them
 * @param last the last of them
 */
public record DayRange(LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /**
     * Reads a year, a month or a day.
     *
     * @throws IllegalArgumentException if it is none, or not on the calendar
     */
    public static DayRange parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || form.group(1).equals("0000")) {
            throw noDate(text, null);
        }
        try {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) == null) {
                return new DayRange(
                        Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
            if (form.group(3) == null) {
                return new DayRange(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(form.group(3)));
            return new DayRange(day, day);
        } catch (DateTimeException e) {
            throw noDate(text, e);
        }
    }

    private static IllegalArgumentException noDate(String text, DateTimeException cause) {
        return new IllegalArgumentException(
                Quoted.of(text) + " is not a date: use a year, month or day, such as 2022, 2022-09 or 2022-09-01",
                cause);
    }
}
