package org.jianwen.article.date.parse;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
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

    private static final String SHORTEST = "2022-09-16t08:05:12z";
    private static final int FARTHEST_ZONE = 14 * 3600;

    private IsoStamp() {}

    /** The time that a folded text is, or {@code null} where it is none or says anything else. */
    static @Nullable ParsedDate of(String folded) {
        if (folded.length() < SHORTEST.length()
                || folded.charAt(10) != 't'
                || folded.charAt(16) != ':'
                || "12".indexOf(folded.charAt(0)) < 0) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(folded);
            PartialDate day = PartialDate.day(time.toLocalDate());
            ZoneOffset zone = time.getOffset();
            return time.getYear() > 2999 || Math.abs(zone.getTotalSeconds()) > FARTHEST_ZONE
                    ? null
                    : new ParsedDate(
                            0,
                            folded.length(),
                            new DateMeaning.Absolute(
                                    day.at(new ClockTime(time.getHour(), time.getMinute(), time.getSecond(), zone))),
                            true,
                            false,
                            DateLabel.NONE);
        } catch (DateTimeException e) {
            // The grammar reads what is not quite of this form.
            return null;
        }
    }
}
