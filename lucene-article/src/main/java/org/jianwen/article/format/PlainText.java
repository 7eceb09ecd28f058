package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.Byline;
import org.jianwen.article.format.line.BylineWords;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.format.line.HeadLine;
import org.jianwen.article.format.line.TextLines;
import org.jianwen.article.format.line.TextTail;
import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Plain text: what its first lines say of the article, and what at its end is not the article.
 *
 * <p>Known first lines are {@code 共产党员网 06月17日 16:01} over a title, {@code date 2025-09-03 标题}, lines such as
 * {@code 来源：新华社}, and a title over a byline.
 */
final class PlainText {

    private static final Pattern FIELD =
            Pattern.compile("[【\\[]?([\\p{IsHan}A-Za-z_-]{2,12})[】\\]]?\\s*[:：]\\s*(\\S.{0,1000})");

    private static final Pattern AUTHOR =
            Pattern.compile(BylineWords.ALL.anyOf("author") + "?[\\s/|:：]*[\\p{IsHan}A-Za-z·. ]{2,20}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** What a broken template leaves under a title: {@code index_new5.html}, {@code ../../wap/tpl.html}. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.~%-]*(?:[/\\\\][\\w.~%-]+)*\\.[A-Za-z]\\w{1,4}");

    private static final int MAX_TITLE = 80;
    private static final int MAX_FIELD = 1000;
    private static final int MAX_FIELDS = 30;
    private static final int MAX_FILE_NAME = 200;
    private static final int MAX_BYLINES = 4;

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
        if (!takeHead() && !takeFields() && isTitle(0) && lines.size() > 1) {
            reading = reading.withNote("shape: plain text");
            takeTitle("first line");
        }
        dropFileNames();
        takeBylines();
        TextTail tail = TextTail.cut(lines);
        if (!tail.dropped().isEmpty()) {
            reading = reading.withNote(tail.note());
        }
        for (String line : tail.dropped()) {
            source(Byline.sourceIn(line), "line under the text");
        }
        List<String> tags = reading.tags().isEmpty() ? tail.tags() : reading.tags();
        return reading.withTags(tags).withContent(String.join("\n", tail.kept()), false);
    }

    /** Takes a first line that holds a date, and the title in it or below it. */
    private boolean takeHead() {
        HeadLine head = HeadLine.of(lines.get(0));
        if (head == null) {
            return false;
        }
        boolean titled = head.after() != null;
        boolean titleBelow = !titled && lines.size() > 1 && isTitle(1);
        if (titled ? !isTitle(head.after()) : head.before() == null && !titleBelow) {
            return false;
        }
        String line = lines.remove(0);
        date(head.date(), false);
        if (titled) {
            reading = reading.withTitle(new Said(head.after(), "first line"))
                    .withNote("shape: text headed by date and title");
        } else if (titleBelow) {
            source(head.before(), "first line");
            reading = reading.withNote("shape: text headed by 「" + line + "」");
            takeTitle("second line");
        } else {
            reading = reading.withTitle(new Said(head.before(), "first line"))
                    .withNote("shape: text headed by title and date");
        }
        return true;
    }

    private void source(@Nullable String name, String where) {
        if (name != null && reading.source() == null) {
            reading = reading.withSource(new Said(name, where));
        }
    }

    private void date(String text, boolean updated) {
        List<SaidDate> dates = new ArrayList<>(reading.dates());
        dates.add(new SaidDate(text, DateOrigin.BYLINE, updated));
        reading = reading.withDates(dates);
    }

    private void takeTitle(String where) {
        reading = reading.withTitle(new Said(lines.remove(0), where));
    }

    private boolean isTitle(int line) {
        return isTitle(lines.get(line));
    }

    private static boolean isTitle(String line) {
        return line.length() <= MAX_TITLE && "。，；：:".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** Takes lines such as {@code 来源：新华社} from the top; whether there was one. */
    private boolean takeFields() {
        int taken = 0;
        while (taken < MAX_FIELDS && takeField()) {
            taken++;
        }
        if (taken == 0) {
            return false;
        }
        reading = reading.withNote("shape: text headed by fields");
        if (reading.title() == null && lines.size() > 1 && isTitle(0)) {
            takeTitle("line under the fields");
        }
        return true;
    }

    private boolean takeField() {
        Matcher field = FIELD.matcher(lines.isEmpty() || lines.get(0).length() > MAX_FIELD ? "" : lines.get(0));
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
                && lines.get(0).length() <= MAX_FILE_NAME
                && FILE_NAME.matcher(lines.get(0)).matches()) {
            reading = reading.withNote("body: without 「" + lines.remove(0) + "」 under the title, the name of a file");
        }
    }

    /** Takes lines such as {@code 2022-09-16 08:05 来源：新华社}, and an address, that stand under the title. */
    private void takeBylines() {
        for (int i = 0; i < MAX_BYLINES && !lines.isEmpty(); i++) {
            String line = lines.get(0);
            Byline byline = Byline.of(line);
            if (reading.url() == null && ADDRESS.matcher(line).matches()) {
                reading = reading.withUrl(new Said(line, "line under the title"));
                lines.remove(0);
            } else if (byline != null) {
                if (byline.dated()) {
                    date(line, false);
                }
                source(byline.source(), "byline");
                reading = reading.withNote("body: without the byline 「" + line + "」");
                lines.remove(0);
            } else if (isAuthor(line)) {
                reading = reading.withAuthor(new Said(line, "line above the byline"));
                lines.remove(0);
            } else if (!takeField()) {
                return;
            }
        }
    }

    /** A name alone between title and byline: {@code 安知}. */
    private boolean isAuthor(String line) {
        return AUTHOR.matcher(line).matches()
                && lines.size() > 2
                && reading.author() == null
                && Byline.of(lines.get(1)) != null;
    }
}
