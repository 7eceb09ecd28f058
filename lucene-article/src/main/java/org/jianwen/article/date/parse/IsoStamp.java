package org.jianwen.article.date.parse;

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

    /** What it begins with, digits apart. */
    private static final String TIME = "0000-00-00t00:00:00";

    private static final String OFFSET = "00:00";
    private static final int MOST_HOURS = 14;

    private IsoStamp() {}

    /** The time that a folded text is, or {@code null} where it is none, says anything else or has another form. */
    static @Nullable ParsedDate of(String folded) {
        if (!isLike(TIME, folded, 0) || "12".indexOf(folded.charAt(0)) < 0) {
            return null;
        }
        ZoneOffset zone = zone(folded, fractionEnd(folded));
        PartialDate day = PartialDate.day(number(folded, 0, 4), number(folded, 5, 7), number(folded, 8, 10));
        ClockTime clock = new ClockTime(number(folded, 11, 13), number(folded, 14, 16), number(folded, 17, 19), zone);
        return zone == null || day == null || clock.hour() > 23 || clock.minute() > 59 || clock.second() > 59
                ? null
                : new ParsedDate(
                        0, folded.length(), new DateMeaning.Absolute(day.at(clock)), true, false, DateLabel.NONE);
    }

    /** Where the decimals of the second end, if it has some. */
    private static int fractionEnd(String folded) {
        int end = TIME.length();
        if (folded.startsWith(".", end)) {
            do {
                end++;
            } while (end < folded.length() && isDigit(folded.charAt(end)));
        }
        return end;
    }

    private static @Nullable ZoneOffset zone(String folded, int from) {
        if (folded.length() == from + 1 && folded.charAt(from) == 'z') {
            return ZoneOffset.UTC;
        }
        boolean behind = folded.startsWith("-", from);
        if (folded.length() != from + 1 + OFFSET.length()
                || !behind && folded.charAt(from) != '+'
                || !isLike(OFFSET, folded, from + 1)) {
            return null;
        }
        int minutes = 60 * number(folded, from + 1, from + 3) + number(folded, from + 4, from + 6);
        boolean exists = minutes <= 60 * MOST_HOURS && number(folded, from + 4, from + 6) < 60;
        return exists ? ZoneOffset.ofTotalSeconds(60 * (behind ? -minutes : minutes)) : null;
    }

    private static boolean isLike(String form, String text, int from) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            if (form.charAt(i) == '0' ? !isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
