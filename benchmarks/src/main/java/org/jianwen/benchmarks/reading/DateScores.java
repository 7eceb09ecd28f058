package org.jianwen.benchmarks.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.DateContext;
import org.jianwen.article.date.DateFinder;
import org.jianwen.article.date.DateReading;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleDate;

/**
 * How forms of dates are read.
 *
 * @param all how many there are
 * @param wrong those that are read otherwise, with what was read
 */
public record DateScores(int all, List<String> wrong) {

    private static final DateContext SAVED = DateContext.ofDefaults()
            .withCaptured(OffsetDateTime.parse("2024-06-18T10:00+08:00").toInstant());

    /** For rows whose date lies behind that time of capture. */
    private static final DateContext LATER =
            SAVED.withCaptured(OffsetDateTime.parse("2026-06-18T10:00+08:00").toInstant());

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2}(?: \\d{2}:\\d{2}(?::\\d{2})?)?)?");
    private static final Pattern COMMENT = Pattern.compile("<!--(\\d+)-->");

    /** What stands around a form decides in these rows; each has a test of its own name. */
    private static final Pattern NOT_ALONE = Pattern.compile(
            " \\+ |front matter|reference|article|headline|inside|unknown|Capture|…|更新|where it stands|---");

    /** Copies the list. */
    public DateScores {
        wrong = List.copyOf(wrong);
    }

    /** Reads rows of a form, what it means and its precision. */
    public static DateScores ofForms(List<String> rows) {
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            DateReading reading = DateFinder.read(cells[0], SAVED);
            String found = reading == null
                    ? "none\tnone"
                    : reading.value() + "\t" + reading.precision().name().toLowerCase(Locale.ROOT);
            if (!found.equals(cells[1] + "\t" + cells[2])) {
                wrong.add(cells[0] + ": " + found);
            }
        }
        return new DateScores(rows.size(), wrong);
    }

    /** Reads rows of a table in Markdown: forms that stand by themselves, and what they mean. */
    public static DateScores ofTraps(List<String> rows) {
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\\|");
            if (cells.length < 3 || NOT_ALONE.matcher(cells[1]).find()) {
                continue;
            }
            Matcher date = DATE.matcher(cells[2]);
            String wanted = date.find() ? date.group() : "none";
            Matcher form = QUOTED.matcher(cells[1]);
            while (form.find()) {
                all++;
                DateContext context = wanted.compareTo("2024-06-18") > 0 && !wanted.equals("none") ? LATER : SAVED;
                String found = found(cells[1], form.group(1), context);
                if (!found.startsWith(wanted)) {
                    wrong.add(form.group(1) + ": " + found);
                }
            }
        }
        return new DateScores(all, wrong);
    }

    private static String found(String where, String form, DateContext context) {
        Matcher comment = COMMENT.matcher(form);
        if (comment.matches()) {
            return decided(Statement.date(comment.group(1), Origin.FEED_COMMENT, false), context);
        }
        if (where.contains("URL") || where.contains("file")) {
            return decided(
                    Statement.date(form, where.contains("URL") ? Origin.ADDRESS : Origin.FILE_NAME, false), context);
        }
        DateReading reading = DateFinder.read(form, context);
        return reading == null ? "none" : reading.value();
    }

    private static String decided(Statement clue, DateContext context) {
        ArticleDate date =
                DateFinder.of(context).decide(List.of(clue), () -> "").published();
        return date == null ? "none" : date.value().replace('T', ' ');
    }
}
