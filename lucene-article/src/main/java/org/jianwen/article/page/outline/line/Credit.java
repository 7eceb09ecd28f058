package org.jianwen.article.page.outline.line;

import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Recognises the line that says where a text was first printed or when it was written: {@code （原载《晨风日报》2021年3月5日）},
 * {@code 二〇二一年三月五日夜于湖畔}.
 *
 * <p>Threads may share it; it has no state.
 */
public final class Credit {
    private static final int LONGEST = 60;
    private static final ResourceTable WORDS = ResourceTable.of(Credit.class::getResourceAsStream, "credit.tsv", 2);
    private static final String OPENS = "[\\s（(\\[【—–―─-]*";
    private static final String SAYS = WORDS.anyOf("this") + "?" + WORDS.anyOf("printed") + "[于於在自]?\\s*[:：]?\\s*";
    private static final String MEDIUM = "(?:《[^》]{2,20}》|[\\p{IsHan}]{1,8}" + WORDS.anyOf("medium") + ")";
    private static final String WROTE = WORDS.anyOf("wrote") + "稿?";
    private static final String DATE =
            "(?:19|20)\\d\\d\\s*(?:年|[-./])\\s*(?:第?\\s*[0-9一二三四五六七八九十]{1,3}\\s*期|\\d{1,2}\\s*(?:月\\s*号|月\\s*(?:\\d{1,2}\\s*日)?|[-./]\\s*\\d{1,2}))";
    private static final String CLOSES = "[^。！？!?]{0,10}[\\s)）\\]】。□■◆]*";
    private static final String DAY =
            "(?:(?:19|20)\\d\\d|[一二][〇○零Ｏ０OＯ一二三四五六七八九]{3})\\s*[年.]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[月.]\\s*(?:[\\d一二三四五六七八九十廿]{1,3}\\s*日?)?";
    private static final Pattern SIGNED = Pattern.compile(OPENS + "(?:" + WROTE + "[于於]" + DAY + "[^。，]{0,12}|"
            + DAY + "[\\s，,]*(?:[凌清]?[晨早午夜晚深]{1,2}|" + WROTE + ")?[于於][^。，！？\\d]{1,12}|" + DAY
            + "\\s*" + WORDS.anyOf("finished") + ")" + CLOSES);
    private static final Pattern LINE = Pattern.compile(OPENS + "(?:" + SAYS + ")?" + "(?:" + MEDIUM
            + "[^。！？!?\\d]{0,8}" + DATE + "|" + DATE + "[^。！？!?\\d]{0,4}" + MEDIUM + ")" + CLOSES);

    private static final Pattern ADOPTED =
            Pattern.compile("[（(\\[].{6,80}" + WORDS.anyOf("adopted") + ".{0,40}[)）\\]]");

    private Credit() {}

    /** Whether a line tells when a law was adopted or came into force: {@code （2004年5月6日县人民政府令第12号公布）}. */
    public static boolean tellsAdoption(String line) {
        return ADOPTED.matcher(line).matches();
    }

    /** Whether a line is one. */
    public static boolean matches(String line) {
        return line.length() <= LONGEST
                && mayBeDated(line)
                && (LINE.matcher(line).matches() || SIGNED.matcher(line).matches());
    }

    /** The patterns take long to find that a line has no year. */
    private static boolean mayBeDated(String line) {
        return line.contains("19") || line.contains("20") || line.indexOf('年') >= 0 || line.indexOf('.') >= 0;
    }
}
