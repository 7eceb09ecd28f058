package org.jianwen.article.format.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A first line of plain text that holds a date, with what stands before and after it. Immutable; threads may share it.
 *
 * @param before the words before the date: a source, or a title; {@code null} where there are none
 * @param date the date as it stands
 * @param after the words after the date: a title; {@code null} where there are none
 */
public record HeadLine(
        @Nullable String before, String date, @Nullable String after) {

    /** A date without a year, or with one: {@code 06月17日}, {@code 2024-06-17}. */
    static final String DAY = "(?:(?:19|20)\\d{2}\\s?[年./-]\\s?)?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}\\s?日?";

    /** A date with its year. */
    static final String FULL_DAY = "(?:19|20)\\d{2}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}(?!\\d)\\s?日?";

    /** A time of day, to the minute or second. */
    static final String TIME = "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";

    private static final ResourceTable WORDS = BylineWords.ALL;

    private static final String RELATIVE =
            WORDS.anyOf("day") + "(?:\\s*" + TIME + ")?|\\d{1,3}\\s?" + WORDS.anyOf("unit") + "前|" + WORDS.anyOf("now");

    private static final String WORD = "(?i:" + WORDS.anyOf("date") + ")?\\s*[:：]?\\s*";

    /** {@code date 2025-09-03 标题}, {@code [2025-09-03] 标题}, {@code 2025年9月3日 08:05}. */
    private static final Pattern DATE_FIRST = Pattern.compile(
            WORD + "[\\[【(（]?(" + FULL_DAY + "(?:[\\sT]+" + TIME + ")?)[]】)）]?(?:[\\s|｜]+(\\S.{0,150}))?");

    /** {@code 共产党员网 06月17日 16:01}, {@code 湖畔网 3小时前}. */
    private static final Pattern DATE_LAST = Pattern.compile("([^\\s，。；][^，。；]{0,80}?)[\\s|｜·]+(" + DAY + "\\s*" + TIME
            + "|(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日|" + FULL_DAY + "|" + RELATIVE + ")");

    private static final int MAX_LINE = 200;

    /** Takes a line apart, or gives {@code null} where it has no date at an end. */
    public static @Nullable HeadLine of(String line) {
        if (line.length() > MAX_LINE) {
            return null;
        }
        String text = line.replace('\u3000', ' ');
        Matcher first = DATE_FIRST.matcher(text);
        if (first.matches()) {
            return new HeadLine(null, first.group(1), first.group(2));
        }
        Matcher last = DATE_LAST.matcher(text);
        return last.matches() ? new HeadLine(last.group(1), last.group(2), null) : null;
    }
}
