package org.jianwen.article.date.parse;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jianwen.article.date.parse.clock.ClockTime;
import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.article.date.parse.form.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that is nothing but a time as programs write it, 2022-09-16T08:05:12.000+08:00; read without the patterns of the
 * grammar, which read the same out of it. Stateless; may be shared by threads.
 */
final class IsoStamp {

    private static final String FORM = "dddd-dd-ddtdd:dd:dd";
    private static final int DAY = 10;
    private static final int MOST_OF_SECOND = 9;

    private IsoStamp() {}

    /** The time that a folded text is, or {@code null} where it is none or says anything else. */
    static @Nullable ParsedDate of(String folded) {
        if (folded.length() <= FORM.length() || !hasForm(folded, 0, FORM)) {
            return null;
        }
        int end = FORM.length();
        if (folded.charAt(end) == '.') {
            int fraction = end + 1;
            end = fraction;
            while (end < folded.length() && end <= fraction + MOST_OF_SECOND && isDigit(folded.charAt(end))) {
                end++;
            }
            if (end == fraction || end > fraction + MOST_OF_SECOND) {
                return null;
            }
        }
        ZoneId zone = zone(folded, end);
        int year = number(folded, 0) * 100 + number(folded, 2);
        PartialDate day =
                year < 1000 || year > 2999 ? null : PartialDate.day(year, number(folded, 5), number(folded, 8));
        int hour = number(folded, DAY + 1);
        int minute = number(folded, DAY + 4);
        int second = number(folded, DAY + 7);
        return zone == null || day == null || hour > 23 || minute > 59 || second > 59
                ? null
                : new ParsedDate(
                        0,
                        folded.length(),
                        new DateMeaning.Absolute(day.at(new ClockTime(hour, minute, second, zone))),
                        true,
                        false,
                        DateLabel.NONE);
    }

    /** The zone that is all from a place on: z, +08:00. */
    private static @Nullable ZoneId zone(String folded, int at) {
        if (folded.length() == at + 1 && folded.charAt(at) == 'z') {
            return ZoneOffset.UTC;
        }
        if (folded.length() != at + 6 || !hasForm(folded, at + 1, "dd:dd") || "+-".indexOf(folded.charAt(at)) < 0) {
            return null;
        }
        int hours = number(folded, at + 1);
        int minutes = number(folded, at + 4);
        int seconds = hours * 3600 + minutes * 60;
        return hours > 14 || minutes > 59
                ? null
                : ZoneOffset.ofTotalSeconds(folded.charAt(at) == '-' ? -seconds : seconds);
    }

    /** Whether a text has these signs from a place on, and a digit for each d. */
    private static boolean hasForm(String folded, int at, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = folded.charAt(at + i);
            if (form.charAt(i) == 'd' ? !isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String folded, int at) {
        return (folded.charAt(at) - '0') * 10 + folded.charAt(at + 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
