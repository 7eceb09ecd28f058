package org.jianwen.article.format.words;

import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;

/**
 * Recognises the line that says where a text was first printed or when it was written: {@code （原载《晨风日报》2021年3月5日）},
 * {@code 二〇二一年三月五日夜于湖畔}.
 *
 * <p>Threads may share it; it has no state.
 */
public final class Credit {
    private static final int LONGEST = 60;
    private static final ResourceTable WORDS = ResourceTable.of(Credit.class::getResourceAsStream, "credit.tsv", 2);
    private static final String OPENS = "[\\s(\\[-]*";
    private static final String SAYS = WORDS.anyOf("this") + "?" + WORDS.anyOf("printed") + "[于在自]?\\s*:?\\s*";
    private static final String MEDIUM = "(?:<[^>]{2,20}>|[\\p{IsHan}]{1,8}" + WORDS.anyOf("medium") + ")";
    private static final String WROTE = WORDS.anyOf("wrote") + "稿?";
    /** Stands for the date of a line. */
    private static final char DATE = '\uE000';

    private static final String CLOSES = "[^。!?]{0,10}[\\s)\\]。□■◆]*";
    private static final Pattern SIGNED = Pattern.compile(OPENS + "(?:" + WROTE + "于" + DATE + "[^。,]{0,12}|"
            + DATE + "[\\s,]*(?:" + WROTE + ")?于[^。,!?\\d]{1,12}|" + DATE + "\\s*" + WORDS.anyOf("finished")
            + ")" + CLOSES);
    private static final Pattern BARE = Pattern.compile("[^\\p{L}\\p{N}]*(?:中华)?" + DATE + "[^\\p{L}\\p{N}]*");
    private static final Pattern LINE = Pattern.compile(OPENS + "(?:" + SAYS + "|" + WORDS.anyOf("this") + "[于在])?(?:"
            + MEDIUM + "[^。!?\\d]{0,8}" + DATE + "|" + DATE + "[^。!?\\d]{0,4}" + MEDIUM + ")" + CLOSES);
    private static final Pattern ADOPTED = Pattern.compile("[(\\[].{6,80}" + WORDS.anyOf("adopted") + ".{0,40}[)\\]]");

    private Credit() {}

    /** Whether a line tells when a law was adopted or came into force: {@code （2004年5月6日县人民政府令第12号公布）}. */
    public static boolean tellsAdoption(String line) {
        return ADOPTED.matcher(line).matches();
    }

    /** Whether the last line of a text is one, or nothing but a day, as under a letter. */
    public static boolean closes(String line) {
        String folded = line.length() > LONGEST ? "" : TextFolding.of(line);
        List<ParsedDate> dates = DateScanner.scanFolded(folded);
        if (dates.size() != 1 || !dates.getFirst().hasYear()) {
            return false;
        }
        String marked = marked(folded, dates);
        return SIGNED.matcher(marked).matches()
                || dates.getFirst().hasDay()
                        && (LINE.matcher(marked).matches()
                                || BARE.matcher(marked).matches()
                                || Dateline.labelled(folded));
    }

    /** Whether a line with these dates is one. */
    public static boolean matches(String line, List<ParsedDate> dates) {
        if (line.length() > LONGEST || dates.isEmpty()) {
            return false;
        }
        String marked = marked(line, dates);
        return LINE.matcher(marked).matches() || SIGNED.matcher(marked).matches();
    }

    private static String marked(String line, List<ParsedDate> dates) {
        ParsedDate date = dates.getFirst();
        return line.substring(0, date.start()) + DATE + line.substring(date.end());
    }
}
