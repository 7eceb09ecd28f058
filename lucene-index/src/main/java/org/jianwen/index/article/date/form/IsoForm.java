package org.jianwen.index.article.date.form;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.index.article.date.form.rule.Moment;
import org.jianwen.index.article.date.form.rule.Reckoning;
import org.jianwen.index.article.date.form.rule.word.ClockTime;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which most pages say their date, when they are all that stands there: 2022-09-16T08:05:00+08:00 and
 * 2022年9月16日. The other rules read them too, in ten times the time. Stateless; may be shared by threads.
 */
final class IsoForm {

    private static final Pattern FORM =
            Pattern.compile("([12][0-9]{3})-([0-9]{2})-([0-9]{2})t([01][0-9]|2[0-3]):([0-5][0-9])"
                    + "(?::([0-5][0-9])(?:\\.[0-9]{1,9})?)?(z|[+-](?:0[0-9]|1[0-3]):?[0-5][0-9])");

    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日");

    private static final int LONGEST_DAY = "2022年10月16日".length();
    private static final int SHORTEST = "2022-09-16t08:05z".length();
    private static final int LONGEST = "2022-09-16t08:05:00.000000000+08:00".length();

    private IsoForm() {}

    /** The form that the folded text is, or {@code null} where it is another or none. */
    static @Nullable Form of(String folded) {
        if (folded.length() <= LONGEST_DAY) {
            return day(folded);
        }
        if (folded.length() < SHORTEST || folded.length() > LONGEST || folded.charAt(10) != 't') {
            return null;
        }
        Matcher match = FORM.matcher(folded);
        if (!match.matches()) {
            return null;
        }
        Moment day = Moment.day(number(match, 1), number(match, 2), number(match, 3));
        if (day == null) {
            return null;
        }
        ZoneOffset offset = ZoneOffset.of(match.group(7).toUpperCase(Locale.ROOT));
        ClockTime clock = new ClockTime(number(match, 4), number(match, 5), number(match, 6), offset);
        return new Form(0, folded.length(), Reckoning.of(day.at(clock)), false, DateLabel.NONE);
    }

    private static @Nullable Form day(String folded) {
        Matcher match = DAY.matcher(folded);
        Moment day = match.matches() ? Moment.day(number(match, 1), number(match, 2), number(match, 3)) : null;
        return day == null ? null : new Form(0, folded.length(), Reckoning.of(day), false, DateLabel.NONE);
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
