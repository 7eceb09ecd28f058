package org.jianwen.index.article.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.index.article.shape.line.FieldName;
import org.jianwen.index.article.shape.line.TextLines;
import org.jianwen.index.article.shape.line.TextTail;
import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Plain text: what its first lines say of the article, and what at its end is not the article.
 *
 * <p>Known first lines are {@code 共产党员网 06月17日 16:01} over a title, {@code date 2025-09-03 标题}, lines such as
 * {@code 来源：新华社}, and a title over a byline.
 */
final class PlainText {

    private static final String DAY = "(?:(?:19|20)\\d{2}\\s?[年./-]\\s?)?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}\\s?日?";
    private static final String TIME = "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
    private static final String FULL_DAY = "(?:19|20)\\d{2}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}(?!\\d)\\s?日?";

    /** {@code 共产党员网 06月17日 16:01}: a source, white space, a date; nothing else. */
    private static final Pattern SOURCE_AND_DATE = Pattern.compile("([^\\s，。！？；:：][^，。！？；]{0,30}?)[\\s|｜·]+(" + DAY
            + "(?:\\s*" + TIME + ")|(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日|" + FULL_DAY + ")");

    /** {@code date 2025-09-03 标题}: perhaps a word for date, a date with its year, then a title. */
    private static final Pattern DATE_AND_TITLE =
            Pattern.compile("(?:(?i:date|time|posted|published)|日期|时间|時間|发布时间|發布時間)?\\s*[:：]?\\s*(" + FULL_DAY
                    + "(?:[\\sT]+" + TIME + ")?)[\\s|｜]+(\\S.{0,150})");

    private static final Pattern FIELD =
            Pattern.compile("[【\\[]?([\\p{IsHan}A-Za-z_-]{2,12})[】\\]]?\\s*[:：]\\s*(\\S.{0,1000})");

    private static final Pattern BYLINE_DATE =
            Pattern.compile(FULL_DAY + "(?:\\s*" + TIME + ")?|" + DAY + "\\s+" + TIME);
    private static final Pattern BYLINE_SOURCE = Pattern.compile("(?:来源|來源|出处|稿源)\\s*[:：]\\s*([^\\s，。；|｜]{1,30})");
    private static final Pattern BYLINE_WORD = Pattern.compile("来源|來源|出处|稿源|作者|编辑|編輯|记者|記者|发布|發布|发表|时间|時間");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** What a broken template leaves under a title: {@code index_new5.html}, {@code ../../wap/tpl.html}. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.~%-]*(?:[/\\\\][\\w.~%-]+)*\\.[A-Za-z]\\w{1,4}");

    private static final int MAX_TITLE = 80;
    private static final int MAX_BYLINE = 100;
    private static final int MAX_BYLINES = 3;

    private final List<String> lines;
    private Reading reading = Reading.text("");

    private PlainText(List<String> lines) {
        this.lines = lines;
    }

    static Reading read(String text) {
        List<String> lines = new ArrayList<>(TextLines.of(text));
        return new PlainText(lines).read();
    }

    private Reading read() {
        if (lines.isEmpty()) {
            return reading;
        }
        String first = lines.get(0);
        Matcher aggregated = SOURCE_AND_DATE.matcher(first);
        Matcher dated = DATE_AND_TITLE.matcher(first);
        if (lines.size() > 1 && first.length() <= MAX_BYLINE && aggregated.matches() && isTitle(lines.get(1))) {
            lines.remove(0);
            reading = reading.withSource(new Said(aggregated.group(1), "first line"))
                    .withNote("shape: text headed by source and date 「" + first + "」");
            date(aggregated.group(2), false);
            takeTitle("second line");
        } else if (dated.matches() && isTitle(dated.group(2))) {
            lines.remove(0);
            reading = reading.withTitle(new Said(dated.group(2), "first line"))
                    .withNote("shape: text headed by date and title");
            date(dated.group(1), false);
        } else if (!takeFields() && isTitle(first) && lines.size() > 1) {
            reading = reading.withNote("shape: plain text");
            takeTitle("first line");
        }
        dropFileNames();
        takeBylines();
        TextTail tail = TextTail.cut(lines);
        if (!tail.dropped().isEmpty()) {
            reading = reading.withNote(tail.note());
        }
        List<String> tags = reading.tags().isEmpty() ? tail.tags() : reading.tags();
        return reading.withTags(tags).withContent(String.join("\n", tail.kept()), false);
    }

    private void date(String text, boolean updated) {
        List<SaidDate> dates = new ArrayList<>(reading.dates());
        dates.add(new SaidDate(text, DateOrigin.BYLINE, updated));
        reading = reading.withDates(dates);
    }

    private void takeTitle(String where) {
        reading = reading.withTitle(new Said(lines.remove(0), where));
    }

    private static boolean isTitle(@Nullable String line) {
        return line != null && line.length() <= MAX_TITLE && !line.endsWith("。") && !line.endsWith("，");
    }

    /** Takes lines such as {@code 来源：新华社} from the top; whether there was one. */
    private boolean takeFields() {
        if (!takeField()) {
            return false;
        }
        while (takeField()) {
            continue;
        }
        reading = reading.withNote("shape: text headed by fields");
        if (reading.title() == null && lines.size() > 1 && isTitle(lines.get(0))) {
            takeTitle("line under the fields");
        }
        return true;
    }

    private boolean takeField() {
        Matcher field = FIELD.matcher(lines.isEmpty() ? "" : lines.get(0));
        FieldName name = field.matches() ? FieldName.of(field.group(1)) : null;
        if (name == null) {
            return false;
        }
        lines.remove(0);
        take(name, field.group(2), "field " + field.group(1));
        return true;
    }

    private void take(FieldName name, String value, String where) {
        switch (name) {
            case TITLE -> reading = reading.withTitle(new Said(value, where));
            case URL -> reading = reading.withUrl(new Said(value, where));
            case SOURCE -> reading = reading.withSource(new Said(value, where));
            case AUTHOR -> reading = reading.withAuthor(new Said(value, where));
            case PUBLISHED -> date(value, false);
            case UPDATED -> date(value, true);
            case LANGUAGE -> reading = reading.withLanguage(value);
            case TAGS, CATEGORIES -> {
                if (name == FieldName.TAGS || reading.tags().isEmpty()) {
                    reading = reading.withTags(List.of(value.strip().split("[\\s,，、;；]+")));
                }
            }
        }
    }

    private void dropFileNames() {
        while (!lines.isEmpty()
                && lines.get(0).length() <= MAX_BYLINE
                && FILE_NAME.matcher(lines.get(0)).matches()) {
            reading = reading.withNote("dropped 「" + lines.remove(0) + "」 under the title: a file name");
        }
    }

    /** Takes lines such as {@code 2022-09-16 08:05 来源：新华社}, and an address, that stand under the title. */
    private void takeBylines() {
        for (int i = 0; i < MAX_BYLINES && !lines.isEmpty(); i++) {
            String line = lines.get(0);
            if (reading.url() == null && ADDRESS.matcher(line).matches()) {
                reading = reading.withUrl(new Said(line, "line under the title"));
                lines.remove(0);
            } else if (line.length() <= MAX_BYLINE && isByline(line)) {
                takeByline(line);
                lines.remove(0);
            } else if (line.length() > MAX_BYLINE || !takeField()) {
                return;
            }
        }
    }

    /** A line that names a source, or a date and little else or a word for what the date is. */
    private static boolean isByline(String line) {
        Matcher date = BYLINE_DATE.matcher(line);
        return !line.endsWith("。")
                && (BYLINE_SOURCE.matcher(line).lookingAt()
                        || date.find()
                                && (BYLINE_WORD.matcher(line).find()
                                        || line.length() - date.group().length() < 8));
    }

    private void takeByline(String line) {
        if (BYLINE_DATE.matcher(line).find()) {
            date(line, false);
        }
        Matcher source = BYLINE_SOURCE.matcher(line);
        if (reading.source() == null && source.find()) {
            reading = reading.withSource(new Said(source.group(1), "byline"));
        }
        reading = reading.withNote("byline 「" + line + "」 is no part of the body");
    }
}
