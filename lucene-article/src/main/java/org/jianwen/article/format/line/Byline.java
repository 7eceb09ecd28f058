package org.jianwen.article.format.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A line beside a title that names source or date, such as {@code 2022-09-16 08:05 来源：新华社}. Immutable; threads may share
 * it.
 *
 * @param source the source that it names, or {@code null}
 * @param dated whether it holds a date
 */
public record Byline(@Nullable String source, boolean dated) {

    private static final ResourceTable WORDS = BylineWords.ALL;

    private static final Pattern DATE = Pattern.compile(
            HeadLine.FULL_DAY + "(?:\\s*" + HeadLine.TIME + ")?|" + HeadLine.DAY + "\\s+" + HeadLine.TIME);
    private static final Pattern SOURCE = Pattern.compile(WORDS.anyOf("source") + "\\s*[:：]\\s*([^\\s，。；|｜)）】]{1,30})");
    private static final Pattern WORD = Pattern.compile(WORDS.anyOf("source", "beside"));

    private static final int MAX_LINE = 100;

    /** So many characters beside a date are a weekday or brackets, not words. */
    private static final int BESIDE_DATE = 8;

    /** Reads a line, or gives {@code null} where it is none: it tells something, or is too long. */
    public static @Nullable Byline of(String line) {
        if (line.length() > MAX_LINE || line.endsWith("。")) {
            return null;
        }
        Matcher date = DATE.matcher(line);
        Matcher source = SOURCE.matcher(line);
        boolean dated = date.find();
        boolean stated = dated
                && (WORD.matcher(line).find() || line.length() - date.group().length() < BESIDE_DATE);
        if (!stated && !source.lookingAt()) {
            return null;
        }
        return new Byline(sourceIn(line), dated);
    }

    /** The source that is named in a line or at its end ({@code （来源：新华社）}), or {@code null}. */
    public static @Nullable String sourceIn(String line) {
        Matcher source = SOURCE.matcher(line.substring(0, Math.min(line.length(), MAX_LINE)));
        return source.find() ? source.group(1) : null;
    }
}
