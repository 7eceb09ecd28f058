package org.jianwen.article.date.parse;

import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.schema.DatePrecision;

/**
 * A date found in a text. Immutable; may be shared by threads.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param meaning how it becomes a date; never {@link DateMeaning.Nothing}
 * @param timed whether it has a time of day
 * @param dateline whether 电 or 讯 stands behind it, as in 新华社北京9月27日电
 * @param label what the words beside it say it is the date of
 */
public record ParsedDate(int start, int end, DateMeaning meaning, boolean timed, boolean dateline, DateLabel label) {

    /** Whether it names its year. */
    public boolean hasYear() {
        return meaning instanceof DateMeaning.Absolute || meaning instanceof DateMeaning.Undecided;
    }

    /** Whether it needs the time of capture: 3小时前, 昨天 08:30. */
    public boolean isRelative() {
        return meaning instanceof DateMeaning.Relative;
    }

    /** Whether it needs a year, and perhaps a month: 6月17日 16:01, 7日凌晨3时, 农历八月廿一. */
    public boolean lacksYear() {
        return !hasYear() && !isRelative();
    }

    /** Whether it says at least the day. */
    public boolean hasDay() {
        return !(meaning instanceof DateMeaning.Absolute absolute)
                || absolute.date().precision().compareTo(DatePrecision.DAY) <= 0;
    }

    ParsedDate withLabel(DateLabel other) {
        return new ParsedDate(start, end, meaning, timed, dateline, other);
    }
}
