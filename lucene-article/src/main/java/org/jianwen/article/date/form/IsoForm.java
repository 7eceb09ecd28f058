package org.jianwen.article.date.form;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.form.rule.Moment;
import org.jianwen.article.date.form.rule.Reckoning;
import org.jianwen.article.date.form.rule.word.ClockTime;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which most pages say their date, when they are all that stands there: 2022-09-16T08:05:00+08:00 and
 * 2022年9月16日. The other rules read them too, in ten times the time. Stateless; may be shared by threads.
 */
final class IsoForm {

    private static final Pattern FORM =
            Pattern.compile("([12][0-9]{3})-([0-9]{2})-([0-9]{2})t([01][0-9]|2[0-3]):([0-5][0-9])"
                    + "(?::([0-5][0-9])(?:\\.[0-9]{1,9})?)?(z|[+-](?:0[0-9]|1[0-3]):?[0-5][0-9])");

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
        int year = folded.indexOf('年');
        int month = folded.indexOf('月');
        int last = folded.length() - 1;
        if (year != 4 || last < 0 || folded.charAt(last) != '日' || "12".indexOf(folded.charAt(0)) < 0) {
            return null;
        }
        int y = number(folded, 0, year, 4);
        int m = number(folded, year + 1, month, 2);
        int d = number(folded, month + 1, last, 2);
        Moment day = y < 0 || m < 0 || d < 0 ? null : Moment.day(y, m, d);
        return day == null ? null : new Form(0, folded.length(), Reckoning.of(day), false, DateLabel.NONE);
    }

    /** The number that stands there in digits, or -1 where there is none or one of more digits. */
    private static int number(String text, int from, int to, int most) {
        int number = to > from && to - from <= most ? 0 : -1;
        for (int i = from; i < to && number >= 0; i++) {
            char c = text.charAt(i);
            number = c >= '0' && c <= '9' ? 10 * number + c - '0' : -1;
        }
        return number;
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
