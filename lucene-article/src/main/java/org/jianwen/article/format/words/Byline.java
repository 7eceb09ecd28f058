package org.jianwen.article.format.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
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

    /** {@code 作者：安知}, {@code 文/安知}, {@code 本报记者 安知}: who wrote it, which is no source. */
    private static final Pattern WRITER = Pattern.compile("(?:[□■◎●]\\s*)?(?:本报|本网|本台)?" + WORDS.anyOf("author")
            + "(?:\\s*[/|︱:].*(?<![。?!])|[者员辑]?\\s*\\p{IsHan}{2,4})");

    private static final int MAX_LINE = 100;

    /** Reads a line, or gives {@code null} where it is none: it tells something, or is too long. */
    public static @Nullable Byline of(String line) {
        if (line.length() > MAX_LINE || line.endsWith("。") && sourceAlone(line) == null) {
            return null;
        }
        String folded = TextFolding.of(line);
        List<ParsedDate> dates = DateScanner.scanFolded(folded);
        boolean dated = !dates.isEmpty();
        boolean stated = dated && Dateline.matches(folded, Boilerplate.tables(folded), () -> dates);
        boolean labelled = NamedSource.startsWithLabel(folded);
        String said = sourceIn(line);
        String beside = dated ? NamedSource.beside(line, folded, dates.getFirst()) : null;
        return stated || labelled || beside != null || sourceAlone(line) != null
                ? new Byline(said == null ? beside : said, dated)
                : null;
    }

    /** The source that is named in a line or at its end ({@code （来源：新华社）}), or {@code null}. */
    public static @Nullable String sourceIn(String line) {
        String beginning = line.substring(0, Math.min(line.length(), MAX_LINE));
        Matcher source = NamedSource.labelled(TextFolding.of(beginning));
        return source.find() ? NamedSource.name(line.substring(source.start(1), source.end(1))) : sourceAlone(line);
    }

    /** The source that a line names and says nothing else, or {@code null}. */
    public static @Nullable String sourceAlone(String line) {
        return line.length() > MAX_LINE ? null : NamedSource.alone(line, TextFolding.of(line));
    }

    /** Whether a line names who wrote the article. */
    public static boolean namesWriter(String line) {
        return line.length() <= MAX_LINE && WRITER.matcher(TextFolding.of(line)).matches();
    }
}
