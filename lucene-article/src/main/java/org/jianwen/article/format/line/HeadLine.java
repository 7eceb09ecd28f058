package org.jianwen.article.format.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.BylineWords;
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

    /** {@code date 2025-09-03 标题}, {@code [2025-09-03] 标题}: what may stand before the date, and between it and the title. */
    private static final Pattern LABEL = Pattern.compile(BylineWords.ALL.anyOf("date") + "?\\s*:?\\s*[\\[(]?");

    private static final Pattern TITLE = Pattern.compile("[]】)）]?(?:[\\s|｜]+(\\S.{0,150}))?");

    /** {@code 共产党员网 06月17日 16:01}, {@code 湖畔网 3小时前}: what stands before the date. */
    private static final Pattern NAME = Pattern.compile("([^\\s，。；][^，。；]{0,80}?)(?:[\\s|｜·]+|\\s*([\\[(（【]))");

    private static final int MAX_LINE = 200;

    /** Takes a line apart, or gives {@code null} where it has no date at an end. */
    public static @Nullable HeadLine of(String line) {
        if (line.length() > MAX_LINE) {
            return null;
        }
        String text = line.replace('\u3000', ' ').strip();
        List<ParsedDate> dates = DateScanner.scan(text);
        if (dates.isEmpty()) {
            return null;
        }
        ParsedDate first = dates.getFirst();
        Matcher title = TITLE.matcher(text.substring(first.end()));
        if (first.hasYear()
                && LABEL.matcher(TextFolding.of(text.substring(0, first.start())))
                        .matches()
                && title.matches()) {
            return new HeadLine(null, text.substring(first.start(), first.end()), title.group(1));
        }
        ParsedDate last = dates.getLast();
        Matcher name = NAME.matcher(text.substring(0, last.start()));
        return last.end() + (name.matches() && name.group(2) != null ? 1 : 0) == text.length() && name.matches()
                ? new HeadLine(name.group(1), text.substring(last.start(), last.end()), null)
                : null;
    }
}
