package org.jianwen.index.article.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern FIELD = Pattern.compile(
            "[【\\[]?(标题|標題|题目|題目|来源|來源|出处|出處|作者|时间|時間|日期|发布时间|發布時間|发布日期|發布日期|发表时间|链接|連結|网址|網址|原文链接|标签|標籤|关键词|(?i:title|source|author|date|url|link|tags))[】\\]]?\\s*[:：]\\s*(.{1,500})");

    private static final Pattern BYLINE_DATE =
            Pattern.compile(FULL_DAY + "(?:\\s*" + TIME + ")?|" + DAY + "\\s+" + TIME);
    private static final Pattern BYLINE_SOURCE = Pattern.compile("(?:来源|來源|出处|稿源)\\s*[:：]\\s*([^\\s，。；|｜]{1,30})");
    private static final Pattern BYLINE_WORD = Pattern.compile("来源|來源|出处|稿源|作者|编辑|編輯|记者|記者|发布|發布|发表|时间|時間");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** What a broken template leaves under a title: {@code index_new5.html}, {@code ../../wap/tpl.html}. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.~%-]*(?:[/\\\\][\\w.~%-]+)*\\.[A-Za-z]\\w{1,4}");

    private static final int MAX_TITLE = 80;
    private static final int MAX_BYLINE = 100;

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
            date(aggregated.group(2));
            takeTitle("second line");
        } else if (dated.matches() && isTitle(dated.group(2))) {
            lines.remove(0);
            reading = reading.withTitle(new Said(dated.group(2), "first line"))
                    .withNote("shape: text headed by date and title");
            date(dated.group(1));
        } else if (!takeFields() && isTitle(first) && lines.size() > 1) {
            reading = reading.withNote("shape: plain text");
            takeTitle("first line");
        }
        dropFileNames();
        takeByline();
        TextTail tail = TextTail.cut(lines);
        if (!tail.dropped().isEmpty()) {
            reading = reading.withNote(tail.note());
        }
        List<String> tags = reading.tags().isEmpty() ? tail.tags() : reading.tags();
        return reading.withTags(tags).withContent(String.join("\n", tail.kept()), false);
    }

    private void date(String text) {
        List<SaidDate> dates = new ArrayList<>(reading.dates());
        dates.add(new SaidDate(text, DateOrigin.BYLINE, false));
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
        boolean any = false;
        for (Matcher field = field(); field != null; field = field()) {
            any = true;
            lines.remove(0);
            take(field.group(1), field.group(2));
        }
        if (any) {
            reading = reading.withNote("shape: text headed by fields");
            if (reading.title() == null && lines.size() > 1 && isTitle(lines.get(0))) {
                takeTitle("line under the fields");
            }
        }
        return any;
    }

    private @Nullable Matcher field() {
        Matcher field = lines.isEmpty() ? null : FIELD.matcher(lines.get(0));
        return field != null && field.matches() ? field : null;
    }

    private void take(String key, String value) {
        char first = Character.toLowerCase(key.charAt(0));
        if (key.startsWith("标题")
                || key.startsWith("標題")
                || first == '题'
                || first == '題'
                || key.equalsIgnoreCase("title")) {
            reading = reading.withTitle(new Said(value, "field " + key));
        } else if (first == '来' || first == '來' || first == '出' || first == 's') {
            reading = reading.withSource(new Said(value, "field " + key));
        } else if (first == '作' || first == 'a') {
            reading = reading.withAuthor(new Said(value, "field " + key));
        } else if (first == '链'
                || first == '連'
                || first == '网'
                || first == '網'
                || first == '原'
                || first == 'u'
                || first == 'l') {
            reading = reading.withUrl(new Said(value, "field " + key));
        } else if (first == '关' || first == '标' || first == '標' || first == 't') {
            reading = reading.withTags(List.of(value.strip().split("[\\s,，、;；]+")));
        } else {
            date(value);
        }
    }

    private void dropFileNames() {
        while (!lines.isEmpty() && FILE_NAME.matcher(lines.get(0)).matches()) {
            reading = reading.withNote("dropped 「" + lines.remove(0) + "」 under the title: a file name");
        }
    }

    /** Takes a line such as {@code 2022-09-16 08:05 来源：新华社} or an address that stands under the title. */
    private void takeByline() {
        for (int i = 0; i < 3 && !lines.isEmpty(); i++) {
            String line = lines.get(0);
            Matcher date = BYLINE_DATE.matcher(line);
            boolean dated = date.find();
            boolean worded = BYLINE_WORD.matcher(line).find();
            Matcher source = BYLINE_SOURCE.matcher(line);
            if (ADDRESS.matcher(line).matches() && reading.url() == null) {
                reading = reading.withUrl(new Said(line, "line under the title"));
            } else if (line.length() <= MAX_BYLINE
                    && !line.endsWith("。")
                    && (dated && (worded || date.group().length() > line.length() - 8) || source.lookingAt())) {
                if (dated) {
                    date(line);
                }
                if (source.reset().find() && reading.source() == null) {
                    reading = reading.withSource(new Said(source.group(1), "byline"));
                }
                reading = reading.withNote("byline 「" + line + "」 is no part of the body");
            } else {
                return;
            }
            lines.remove(0);
        }
    }
}
