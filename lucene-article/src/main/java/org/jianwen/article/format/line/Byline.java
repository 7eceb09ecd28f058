package org.jianwen.article.format.line;

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

    private static final String ENDS = "\\s,。;|()\\[\\]<>“”\":";

    /** A name, in quotes or behind what kind of account it is of. */
    private static final String NAME = "(?:微信)?(?:公众号|公众平台)?\\s*:?\\s*[<“\"(]?([^" + ENDS + "]{1,30})";

    private static final Pattern LABELLED = Pattern.compile(WORDS.anyOf("source", "comes") + "\\s*:\\s*" + NAME);

    /** {@code 本文来自微信公众号“湖畔”}, {@code （来源于湖畔日报）}: all of a line. */
    private static final Pattern COMES = Pattern.compile("\\(?(?:本文|本稿|文章|原文|稿件|此文|内容)?(?:" + WORDS.anyOf("comes") + "|"
            + WORDS.anyOf("source") + "\\s*:)" + NAME + "[”\">)。]*(?:[(,].{0,60})?");

    /** {@code （湖畔镇融媒体中心 供稿）}: all of a line. */
    private static final Pattern GIVEN =
            Pattern.compile("\\(?([^" + ENDS + "]{2,20})\\s*" + WORDS.anyOf("given-by") + "[)。]*");

    private static final Pattern NOBODY = Pattern.compile(WORDS.anyOf("nobody"));
    private static final Pattern WORD = Pattern.compile(WORDS.anyOf("source", "beside"));

    /** {@code 作者：安知}, {@code 文/安知}, {@code 本报记者 安知}: who wrote it, which is no source. */
    private static final Pattern WRITER =
            Pattern.compile("(?:本报|本网|本台)?" + WORDS.anyOf("author") + "(?:\\s*[/|︱:].*|[者员辑]?\\s*\\p{IsHan}{2,4})");

    private static final int MAX_LINE = 100;

    /** So many characters beside a date are a weekday or brackets, not words. */
    private static final int BESIDE_DATE = 8;

    /** Reads a line, or gives {@code null} where it is none: it tells something, or is too long. */
    public static @Nullable Byline of(String line) {
        if (line.length() > MAX_LINE || line.endsWith("。") && sourceAlone(line) == null) {
            return null;
        }
        String folded = TextFolding.of(line);
        List<ParsedDate> dates = DateScanner.scanFolded(folded);
        boolean dated = !dates.isEmpty();
        int length = dates.stream().mapToInt(date -> date.end() - date.start()).sum();
        boolean stated = dated && (WORD.matcher(folded).find() || line.length() - length < BESIDE_DATE);
        boolean labelled = LABELLED.matcher(folded).lookingAt();
        return stated || labelled || sourceAlone(line) != null ? new Byline(sourceIn(line), dated) : null;
    }

    /** Whether a line is nothing but a day with its year, as under a letter. */
    public static boolean isDay(String line) {
        List<ParsedDate> dates = line.length() > MAX_LINE ? List.of() : DateScanner.scan(line);
        return dates.size() == 1
                && dates.getFirst().hasYear()
                && dates.getFirst().hasDay()
                && dates.getFirst().end() - dates.getFirst().start() == line.length();
    }

    /** The source that is named in a line or at its end ({@code （来源：新华社）}), or {@code null}. */
    public static @Nullable String sourceIn(String line) {
        String beginning = line.substring(0, Math.min(line.length(), MAX_LINE));
        Matcher source = LABELLED.matcher(TextFolding.of(beginning));
        return source.find() ? name(line, source) : sourceAlone(line);
    }

    /** The source that a line names and says nothing else, or {@code null}. */
    public static @Nullable String sourceAlone(String line) {
        if (line.length() > MAX_LINE) {
            return null;
        }
        String folded = TextFolding.of(line);
        for (Pattern form : new Pattern[] {COMES, GIVEN}) {
            Matcher source = form.matcher(folded);
            if (source.matches()) {
                return name(line, source);
            }
        }
        return null;
    }

    /** Whether a line names who wrote the article. */
    public static boolean namesWriter(String line) {
        return line.length() <= MAX_LINE && WRITER.matcher(TextFolding.of(line)).matches();
    }

    private static @Nullable String name(String line, Matcher source) {
        return NOBODY.matcher(source.group(1)).matches() ? null : line.substring(source.start(1), source.end(1));
    }
}
