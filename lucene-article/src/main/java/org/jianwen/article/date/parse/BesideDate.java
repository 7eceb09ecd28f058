package org.jianwen.article.date.parse;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.clock.ClockReader;
import org.jianwen.article.date.parse.clock.ClockTime;
import org.jianwen.article.date.parse.clock.NamedGroups;
import org.jianwen.article.date.parse.form.EnglishDates;
import org.jianwen.article.date.parse.form.LunarCalendar;
import org.jianwen.article.date.parse.form.LunarDates;
import org.jianwen.article.date.parse.form.PartialDate;
import org.jianwen.article.date.parse.form.RelativeDates;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a date and belongs to it: the day of the week, the same day by the Chinese calendar, the time of day.
 * Immutable; may be shared by threads.
 *
 * @param start where all of it begins
 * @param end where it ends
 * @param weekday the day of the week: 2022年9月16日 星期五, 2022/09/16 (五), 2022/09/16（金）, Friday, 05/08/2022
 * @param clock the time of day
 */
record BesideDate(
        int start,
        int end,
        @Nullable DayOfWeek weekday,
        @Nullable ClockTime clock) {

    private static final String WEEK = "(?:星期|周|礼拜)";
    private static final String NAME = "(?<han>[一二三四五六日天])(?!刊|报|期)";
    private static final Pattern BEHIND = Pattern.compile(" {0,3}[,(\\[/|·]? ?(?:(?:" + WEEK + "|(?<=\\()(?=.\\)))"
            + NAME + "|(?<=\\()(?<sign>[月火水木金土])(?=\\))|(?<latin>" + EnglishDates.WEEKDAY + "))[)\\],.]?");
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![a-z每逢至到])(?:" + WEEK + NAME + "|(?<latin>" + EnglishDates.WEEKDAY + "))[)\\]]?[ ,|·]{0,3}$");
    private static final Pattern LUNAR = Pattern.compile("[ ,(\\[|·/]{0,3}" + LunarDates.BESIDE + "[)\\],]?");
    private static final int REACH = 16;

    /** What the patterns go on with behind so many blanks and signs. */
    private static final int MOST_SIGNS = 5;

    private static final String LUNAR_STARTS = "农旧阴夏古" + LunarCalendar.STEMS;
    private static final String WEEK_STARTS = "星周礼一二三四五六日天月火水木金土mtwfs";

    /** What stands beside the date from {@code start} to {@code end}; what may stand before it begins at {@code from}. */
    static BesideDate of(String folded, int from, int start, int end) {
        int to = mayFollow(LUNAR_STARTS, folded, end) ? skip(LUNAR, folded, end) : end;
        Matcher behind = mayFollow(WEEK_STARTS, folded, to) ? matcher(BEHIND, folded, to) : null;
        DayOfWeek weekday = null;
        int first = start;
        if (behind != null && behind.lookingAt()) {
            weekday = day(behind);
            to = to == end ? skip(LUNAR, folded, behind.end()) : behind.end();
        } else if (mayStandBefore(folded, from, start)) {
            int reach = Math.max(from, start - REACH);
            Matcher before = BEFORE.matcher(folded.substring(reach, start));
            if (before.find()) {
                weekday = day(before);
                first = reach + before.start();
            }
        }
        ClockReader.Found time = ClockReader.beside(folded, from, start, to);
        return time != null
                ? new BesideDate(Math.min(first, time.start()), time.end(), weekday, time.clock())
                : new BesideDate(first, ClockReader.skipPeriod(folded, to), weekday, null);
    }

    /** Whether the character there may begin what belongs to a date, signs and blanks passed. */
    static boolean mayBegin(String folded, int at) {
        char c = folded.charAt(at);
        return c < 128
                || LUNAR_STARTS.indexOf(c) >= 0
                || WEEK_STARTS.indexOf(c) >= 0
                || ClockReader.mayBegin(folded, at);
    }

    /** Whether one of these characters stands there, behind blanks and signs; most dates are spared the pattern. */
    private static boolean mayFollow(String starts, String folded, int from) {
        int i = from;
        while (i < folded.length() && i < from + MOST_SIGNS && " ,([|·/".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        return i < folded.length() && starts.indexOf(folded.charAt(i)) >= 0;
    }

    /** Whether there is what the name of a day of the week ends with; most dates are spared the pattern. */
    private static boolean mayStandBefore(String folded, int from, int start) {
        int at = start - 1;
        while (at > Math.max(from, start - 4) && " ,|·)]".indexOf(folded.charAt(at)) >= 0) {
            at--;
        }
        char c = at < from ? ' ' : folded.charAt(at);
        return c >= 'a' && c <= 'z' || ".一二三四五六日天)]".indexOf(c) >= 0;
    }

    private static Matcher matcher(Pattern pattern, String folded, int from) {
        return pattern.matcher(folded).region(from, folded.length()).useTransparentBounds(true);
    }

    private static int skip(Pattern pattern, String folded, int from) {
        Matcher match = matcher(pattern, folded, from);
        return match.lookingAt() ? match.end() : from;
    }

    /** The date with all that stands beside it. */
    PartialDate complete(PartialDate date) {
        PartialDate day = weekday == null ? date : date.on(weekday);
        return clock == null ? day : day.at(clock);
    }

    private static DayOfWeek day(Matcher match) {
        if (match.pattern() == BEHIND && NamedGroups.of(match, "sign") != null) {
            return DayOfWeek.of("月火水木金土".indexOf(NamedGroups.of(match, "sign")) + 1);
        }
        String latin = NamedGroups.of(match, "latin");
        return latin != null
                ? EnglishDates.weekday(latin)
                : DayOfWeek.of(
                        RelativeDates.weekdayNumber(NamedGroups.of(match, "han").charAt(0)));
    }
}
