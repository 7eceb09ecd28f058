package org.jianwen.article.date.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the day in the words that open a text: 新华社北京9月27日电, 【河湾，6月18日】, 河湾镇，2023年6月18日 – .
 * Stateless; may be shared by threads.
 */
public final class DatelineEnd {

    /** 电, or a sign and the text. */
    private static final Pattern END =
            Pattern.compile(" ?(?:[电讯](?![话视子影台信报])|专电|(?<told>消息(?=[(,:])|(?:\\)|-{1,2}) ?(?=[一-龥\"“\u0027‘].{15})))");

    /** What it begins with. */
    private static final String STARTS = "电讯专消)-";

    /** Before the day, the place. */
    private static final Pattern PLACE = Pattern.compile("\\(?(?!据)[一-龥·a-z. ]{2,24}[, ]{0,3}");

    /** 【青埠镇讯】, before the day. */
    private static final Pattern OPENED = Pattern.compile("[\\[(][一-龥]{2,20}[电讯][)\\]]:? ?\\(?");

    private static final int LONGEST_PLACE = 30;

    private DatelineEnd() {}

    /** Whether a folded text has a sign that ends a {@linkplain ParsedDate#dateline dateline}. Most have none. */
    public static boolean mayBeIn(String folded) {
        for (int i = 0; i < STARTS.length(); i++) {
            if (folded.indexOf(STARTS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded text is opened by the day that stands between two places. */
    static boolean isOf(String folded, int start, int end) {
        if (start > 0
                && start <= LONGEST_PLACE
                && OPENED.matcher(folded).region(0, start).matches()) {
            return true;
        }
        if (!mayBeAt(folded, end)) {
            return false;
        }
        Matcher behind = END.matcher(folded).region(end, folded.length()).useTransparentBounds(true);
        if (!behind.lookingAt()) {
            return false;
        }
        return behind.group("told") == null
                || start <= LONGEST_PLACE
                        && PLACE.matcher(folded).region(0, start).matches();
    }

    private static boolean mayBeAt(String folded, int end) {
        int i = end < folded.length() && folded.charAt(end) == ' ' ? end + 1 : end;
        return i < folded.length() && STARTS.indexOf(folded.charAt(i)) >= 0;
    }
}
