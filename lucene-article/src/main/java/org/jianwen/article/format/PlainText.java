package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.format.line.HeadLine;
import org.jianwen.article.format.line.TextLines;
import org.jianwen.article.format.line.TextTail;
import org.jianwen.article.format.line.WrappedLines;
import org.jianwen.article.format.words.Byline;
import org.jianwen.article.format.words.Credit;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;

/**
 * Plain text: what its first lines say of the article, and what at its end is not the article.
 *
 * <p>Known first lines are {@code 共产党员网 06月17日 16:01} over a title, {@code date 2025-09-03 标题}, lines such as
 * {@code 来源：新华社}, and a title over a byline.
 */
final class PlainText {

    private static final Pattern FIELD = Pattern.compile(
            "[【\\[:：]?([\\p{IsHan}A-Za-z_-](?:[\\s\u3000]{0,2}[\\p{IsHan}A-Za-z_-]){1,11})(?:[】\\]]?\\s*[:：]|[】\\]])\\s*(\\S.{0,1000})");

    /** What somebody says behind his role: {@code 记者：豆腐坊为什么搬家？}. */
    private static final Pattern SENTENCE = Pattern.compile("[。？！?!]$");

    /** A line that is drawn. */
    private static final Pattern RULER = Pattern.compile("([-=_*#~+—─═－＝＊·]) ?\\1{3,1000}");

    /** Where in a site the text stood: {@code 首页 > 新闻 > 正文}. */
    private static final Pattern CRUMBS = Pattern.compile(
            "(?:[您你]?(?:当前|目前|现在|所在|的)*位置\\s*[:：]|(?:网站)?首页|主页)[^。]{0,60}[>»›][^。]{0,60}|[^。]{2,60}[>»›] ?(?:正文|内容|详情)");

    /** A title between brackets: {@code 【山里修了路】}. */
    private static final Pattern BRACKETS = Pattern.compile("【([^【】]+)】");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z·. ]{2,20}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** What a broken template leaves under a title: {@code index_new5.html}, {@code ../../wap/tpl.html}. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.~%-]*(?:[/\\\\][\\w.~%-]+)*\\.[A-Za-z]\\w{1,4}");

    /** A page of a newspaper: {@code 第三版}, {@code A04版：副刊}. */
    private static final Pattern PAGE = Pattern.compile("第?\\s?[一二三四五六七八九十0-9A-Z]{1,4}\\s?版[：: ]?.{0,10}");

    private static final int FEWEST_OF_ISSUE = 4;
    private static final int MAX_TITLE = 80;
    private static final int MAX_FIELD = 1000;
    private static final int MAX_FIELDS = 30;
    private static final int MAX_FILE_NAME = 200;
    private static final int MAX_BYLINES = 4;

    /** So many of the last lines may say whose the text is. */
    private static final int LINES_OF_SOURCE = 2;

    private final List<String> lines;
    private final Statements.Builder said;

    private PlainText(List<String> lines, Statements.Builder said) {
        this.lines = lines;
        this.said = said;
    }

    static Statements read(String text) {
        List<String> lines = new ArrayList<>(TextLines.of(WrappedLines.join(text)));
        lines.removeIf(line -> RULER.matcher(line).matches());
        lines.replaceAll(line -> line.startsWith("> ") ? line.substring(2).strip() : line);
        lines.removeIf(String::isEmpty);
        if (lines.size() > 1 && CRUMBS.matcher(lines.getFirst()).matches()) {
            lines.removeFirst();
        }
        PlainText plain = new PlainText(lines, Statements.builder());
        plain.takeTop();
        plain.takeBylines();
        return plain.rest();
    }

    /** Reads the lines of a text whose title, where it has one, is known. */
    static Statements read(List<String> lines, Statements.Builder said) {
        PlainText text = new PlainText(lines, said);
        if (said.says(Field.TITLE)) {
            text.takeBylines();
        }
        return text.rest();
    }

    /** Hears what the last lines of a text say of it. */
    private static void hearEnd(List<String> lines, Statements.Builder said) {
        for (String line : lines.subList(Math.max(0, lines.size() - LINES_OF_SOURCE), lines.size())) {
            said.say(Field.SOURCE, Byline.sourceAlone(line), Origin.TAIL_LINE);
        }
        String end = lines.isEmpty() ? "" : lines.getLast();
        if (!said.says(Field.PUBLISHED) && Credit.closes(end)) {
            said.say(Field.PUBLISHED, end, Origin.TAIL_LINE);
        }
    }

    private Statements rest() {
        TextTail tail = TextTail.cut(lines);
        if (!tail.dropped().isEmpty()) {
            said.note(tail.note());
        }
        for (String line : tail.dropped()) {
            said.say(Field.SOURCE, Byline.sourceIn(line), Origin.TAIL_LINE);
        }
        hearEnd(tail.kept(), said);
        tail.tags().forEach(tag -> said.say(Field.TAG, tag, Origin.TAIL_LINE));
        return said.text(String.join("\n", tail.kept())).build();
    }

    /** Takes the title, and what stands over it. */
    private void takeTop() {
        takeAddress();
        joinIssue();
        if (!lines.isEmpty() && !takeHead() && !takeFields() && isTitle(0) && lines.size() > 1) {
            said.note("shape: plain text");
            takeTitle();
        }
        dropFileNames();
    }

    /** Makes one line of the name of a newspaper and the day under it, and drops the number of its page. */
    private void joinIssue() {
        String issue = lines.size() < FEWEST_OF_ISSUE ? "" : lines.get(0) + " " + lines.get(1);
        Byline byline = issue.isEmpty() || Byline.of(lines.get(0)) != null ? null : Byline.of(issue);
        if (byline != null && byline.dated() && lines.get(0).equals(byline.source())) {
            lines.remove(0);
            lines.set(0, issue);
            if (PAGE.matcher(lines.get(1)).matches()) {
                said.note("body: without the page of the newspaper 「" + lines.remove(1) + "」");
            }
        }
    }

    /** Takes a first line that holds a date, and the title in it or below it. */
    private boolean takeHead() {
        HeadLine head = HeadLine.of(lines.get(0));
        if (head == null) {
            return false;
        }
        Byline byline = head.after() == null ? null : Byline.of(lines.get(0));
        boolean named =
                byline != null && lines.size() > 1 && isTitle(1) && head.after().equals(byline.source());
        boolean titled = head.after() != null && !named;
        boolean titleBelow = !titled && lines.size() > 1 && isTitle(1);
        if (titled ? !isTitle(head.after()) : head.before() == null && !titleBelow) {
            return false;
        }
        String line = lines.remove(0);
        said.say(Field.PUBLISHED, head.date(), Origin.HEAD_LINE);
        if (titled) {
            said.say(Field.TITLE, head.after(), Origin.HEAD_LINE).note("shape: text headed by date and title");
        } else if (titleBelow) {
            String name = named ? head.after() : head.before();
            if (name != null && !Byline.namesWriter(name)) {
                said.say(Field.SOURCE, name, Origin.HEAD_LINE);
            }
            said.note("shape: text headed by 「" + line + "」");
            takeTitle();
        } else {
            said.say(Field.TITLE, head.before(), Origin.HEAD_LINE).note("shape: text headed by title and date");
        }
        return true;
    }

    private void takeTitle() {
        said.say(Field.TITLE, unbracketed(lines.remove(0)), Origin.HEAD_LINE);
    }

    private static String unbracketed(String line) {
        Matcher whole = BRACKETS.matcher(line);
        return whole.matches() ? whole.group(1) : line;
    }

    private boolean isTitle(int line) {
        return isTitle(lines.get(line));
    }

    private static boolean isTitle(String line) {
        return line.length() <= MAX_TITLE
                && line.indexOf('。') < 0
                && "，；：:".indexOf(line.charAt(line.length() - 1)) < 0;
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
        said.note("shape: text headed by fields");
        if (!said.says(Field.TITLE) && lines.size() > 1 && isTitle(0)) {
            takeTitle();
        }
        return true;
    }

    private boolean takeField() {
        Matcher field = FIELD.matcher(lines.isEmpty() || lines.get(0).length() > MAX_FIELD ? "" : lines.get(0));
        FieldName name = field.matches() ? FieldName.of(field.group(1)) : null;
        boolean asks =
                name == FieldName.AUTHOR && SENTENCE.matcher(field.group(2)).find();
        if (name == null || asks || name.isTime() && isOverEvent()) {
            return false;
        }
        lines.remove(0);
        if (name != FieldName.CATEGORIES || !said.says(Field.TAG)) {
            String value = name == FieldName.TAGS || name == FieldName.CATEGORIES
                    ? field.group(2).replaceAll("\\s+", ",")
                    : field.group(2);
            name.say(value, name.isTime() ? Origin.HEAD_LINE : Origin.FIELD, said);
        }
        return true;
    }

    private void dropFileNames() {
        while (!lines.isEmpty()
                && lines.get(0).length() <= MAX_FILE_NAME
                && FILE_NAME.matcher(lines.get(0)).matches()) {
            said.note("body: without 「" + lines.remove(0) + "」 under the title, the name of a file");
        }
    }

    /** Takes lines such as {@code 2022-09-16 08:05 来源：新华社}, and an address, that stand under the title. */
    private void takeBylines() {
        for (int i = 0; i < MAX_BYLINES && !lines.isEmpty(); i++) {
            String line = lines.get(0);
            Byline byline = Byline.of(line);
            if (takeAddress()) {
                continue;
            }
            if (byline != null && byline.dated() && isOverEvent()) {
                return;
            }
            if (byline != null) {
                if (byline.dated()) {
                    said.say(Field.PUBLISHED, line, Origin.BYLINE);
                }
                said.say(Field.SOURCE, byline.source(), Origin.BYLINE);
                said.note("body: without the byline 「" + line + "」");
                lines.remove(0);
            } else if (isName(line)) {
                said.say(Field.SOURCE, Byline.namesWriter(line) ? null : line, Origin.AUTHOR);
                lines.remove(0);
            } else if (!takeField()) {
                return;
            }
        }
    }

    /** Whether the line under the first tells of the event that it is the time of. */
    private boolean isOverEvent() {
        return lines.size() > 1 && Dateline.tellsEvent(TextFolding.of(lines.get(1)));
    }

    private boolean takeAddress() {
        boolean is = !lines.isEmpty()
                && !said.says(Field.URL)
                && ADDRESS.matcher(lines.getFirst()).matches();
        if (is) {
            said.say(Field.URL, lines.removeFirst(), Origin.HEAD_LINE);
        }
        return is;
    }

    /** A name alone between title and byline: {@code 安知}. */
    private boolean isName(String line) {
        return (NAME.matcher(line).matches() || Byline.namesWriter(line))
                && lines.size() > 2
                && !said.says(Field.SOURCE)
                && Byline.of(lines.get(1)) != null;
    }
}
