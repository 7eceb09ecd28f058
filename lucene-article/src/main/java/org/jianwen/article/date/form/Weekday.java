package org.jianwen.article.date.form;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.form.rule.EnglishForms;
import org.jianwen.article.date.form.rule.RelativeForms;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week that stands beside a date: 2022年9月16日 星期五, 2022/09/16 (五), 2022/09/16（金）, Friday, 05/08/2022. Immutable; may be
 * shared by threads.
 *
 * @param day which it is
 * @param end where it and the date end
 */
record Weekday(DayOfWeek day, int end) {

    private static final String WEEK = "(?:星期|周|礼拜)";
    private static final String NAME = "(?<han>[一二三四五六日天])(?!刊|报|期)";
    private static final Pattern BEHIND = Pattern.compile(" {0,3}[,(\\[/|]? ?(?:(?:" + WEEK + "|(?<=\\()(?=.\\)))"
            + NAME + "|(?<=\\()(?<sign>[月火水木金土])(?=\\))|(?<latin>" + EnglishForms.WEEKDAY + "))[)\\],.]?");
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![a-z每逢至到])(?:" + WEEK + NAME + "|(?<latin>" + EnglishForms.WEEKDAY + "))[)\\]]?[ ,|·]{0,3}$");
    private static final int REACH = 16;

    /**
     * The day of the week behind a date or else before it, or {@code null}.
     *
     * @param from where what may stand before the date begins
     * @param start where the date begins
     * @param end where it ends
     */
    static @Nullable Weekday beside(String folded, int from, int start, int end) {
        Matcher behind = BEHIND.matcher(folded).region(end, folded.length()).useTransparentBounds(true);
        if (behind.lookingAt()) {
            return new Weekday(day(behind), behind.end());
        }
        Matcher before = BEFORE.matcher(folded.substring(Math.max(from, start - REACH), start));
        return before.find() ? new Weekday(day(before), end) : null;
    }

    private static DayOfWeek day(Matcher match) {
        if (match.pattern() == BEHIND && match.group("sign") != null) {
            return DayOfWeek.of("月火水木金土".indexOf(match.group("sign")) + 1);
        }
        String latin = match.group("latin");
        return latin != null
                ? EnglishForms.weekday(latin)
                : DayOfWeek.of(RelativeForms.weekdayNumber(match.group("han").charAt(0)));
    }
}
