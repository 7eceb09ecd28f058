package org.jianwen.examples.archive;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * One value that a person has put right. Immutable; may be shared by threads.
 *
 * @param subject the id of the article, or the path of its file or the end of that path
 * @param field {@code title}, {@code source}, {@code date}, {@code url}, {@code tags} or {@code language}, or {@code remove}
 * @param value what it should be; {@code none} for nothing
 * @param place where it stands, such as {@code corrections.tsv, line 3}
 */
record Correction(String subject, String field, String value, String place) {

    /** The field that stands for the whole article: it is left out. */
    static final String REMOVE = "remove";

    private static final List<String> FIELDS = List.of("title", "source", "date", "url", "tags", "language", REMOVE);

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?)?)?)?");

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if there is no such field or the value cannot be one of it
     */
    Correction {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(
                    place + ": unknown field " + Quoted.of(field) + ": write " + String.join(", ", FIELDS));
        }
        if (field.equals("date")) {
            date(value, place, ZoneId.of("Asia/Shanghai"));
        }
    }

    /** Whether it is about this article, which came from that place. */
    boolean isAbout(String id, String file) {
        return subject.equals(id) || isOfFile(file);
    }

    /** Whether it names the file, or what is inside it. */
    boolean isOfFile(String file) {
        String unix = file.replace('\\', '/');
        String path = subject.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
        return unix.equals(path) || unix.endsWith("/" + path) || unix.endsWith("!/" + path);
    }

    /** Whether it names a file that something inside which is meant lies in. */
    boolean isInFile(String file) {
        int inside = subject.indexOf("!/");
        return isOfFile(file)
                || inside > 0 && new Correction(subject.substring(0, inside), field, value, place).isOfFile(file);
    }

    /** The article put right. */
    Article applied(Article article, ZoneId zone) {
        @Nullable String to = value.equals("none") || value.isEmpty() ? null : value;
        return switch (field) {
            case "title" -> article.withTitle(to == null ? "" : to);
            case "source" -> article.withSource(to);
            case "url" -> article.withUrl(to);
            case "language" -> article.withLanguage(to);
            case "tags" ->
                article.withTags(
                        to == null
                                ? List.of()
                                : Arrays.stream(to.split("[;；]"))
                                        .map(String::strip)
                                        .filter(tag -> !tag.isEmpty())
                                        .toList());
            default -> article.withPublished(to == null ? null : date(to, place, zone));
        };
    }

    private static @Nullable ArticleDate date(String value, String place, ZoneId zone) {
        if (value.equals("none")) {
            return null;
        }
        String evidence = place + ": " + value;
        try {
            OffsetDateTime exact = OffsetDateTime.parse(value.replace(' ', 'T'));
            return new ArticleDate(
                    exact.atZoneSameInstant(zone).toLocalDateTime(),
                    DatePrecision.SECOND,
                    zone,
                    DateOrigin.FIELD,
                    DateConfidence.HIGH,
                    evidence);
        } catch (DateTimeParseException e) {
            return local(value, place, zone, evidence);
        }
    }

    private static ArticleDate local(String value, String place, ZoneId zone, String evidence) {
        Matcher form = DATE.matcher(value);
        try {
            if (form.matches()) {
                DatePrecision precision = form.group(6) != null
                        ? DatePrecision.SECOND
                        : form.group(5) != null
                                ? DatePrecision.MINUTE
                                : form.group(3) != null
                                        ? DatePrecision.DAY
                                        : form.group(2) != null ? DatePrecision.MONTH : DatePrecision.YEAR;
                LocalDateTime local = LocalDateTime.of(
                        number(form, 1, 1),
                        number(form, 2, 1),
                        number(form, 3, 1),
                        number(form, 4, 0),
                        number(form, 5, 0),
                        number(form, 6, 0));
                return new ArticleDate(local, precision, zone, DateOrigin.FIELD, DateConfidence.HIGH, evidence);
            }
        } catch (java.time.DateTimeException e) {
            throw noDate(value, place, e);
        }
        throw noDate(value, place, null);
    }

    private static int number(Matcher form, int group, int otherwise) {
        return form.group(group) == null ? otherwise : Integer.parseInt(form.group(group));
    }

    private static IllegalArgumentException noDate(String value, String place, @Nullable Exception cause) {
        return new IllegalArgumentException(
                place + ": " + Quoted.of(value)
                        + " is not a date: use 2022, 2022-09, 2022-09-01, 2022-09-01 08:30 or none",
                cause);
    }
}
