package org.jianwen.article.page;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.Outline.Box;
import org.jianwen.article.page.outline.line.Dateline;

/**
 * Recognises lines with a date that is not that of the article: the clock or calendar of the page, what an event is
 * announced for, the day of a picture, a notice about the text, an item of a list.
 */
final class OtherDates {
    private static final ResourceTable WORDS = PageWords.ALL;

    /** What stands in most lines that are one of the next three; the others are spared trying each. */
    private static final Pattern TELLING =
            Pattern.compile(WORDS.anyOf("clock", "lunar", "today", "changed", "picture", "taken"));

    private static final Pattern CLOCK = Pattern.compile(WORDS.anyOf("clock") + "|[日\\d]\\D{0,12}"
            + WORDS.anyOf("lunar") + "|" + WORDS.anyOf("today") + "(?:[:：]|\\s*(?:19|20)[0-9]{2})");
    private static final Pattern WEEKDAY =
            Pattern.compile(WORDS.anyOf("week") + "[一二三四五六日天]|(?i)\\b" + WORDS.anyOf("weekday") + "\\b");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d[:：]\\d\\d|\\d\\s*[时時点點]");

    /** The page of a newspaper has the day of its issue at its top, with the day of the week. */
    private static final Pattern ISSUE =
            Pattern.compile("第\\s*[0-9A-Z一二三四五六七八九十]{1,5}\\s*[版期]|[0-9A-Z]\\s*版|" + WORDS.anyOf("issue"));

    private static final Pattern EVENT = Pattern.compile(WORDS.anyOf("event") + "\\s*[:：]");
    private static final Pattern SAYS_WHAT = Pattern.compile(WORDS.anyOf("says"));
    private static final Pattern PICTURE =
            Pattern.compile(WORDS.anyOf("picture") + "|" + WORDS.anyOf("taken") + "\\s*[)）]?$");

    /** What is said of a book, beside the day on which it came out. */
    private static final Pattern BOOK = Pattern.compile("ISBN|" + WORDS.anyOf("book") + "\\s*[:：]");

    private static final Pattern OF_BOOK = Pattern.compile(WORDS.anyOf("came-out"));

    /** The label of when a thing came to be; of a document too. */
    private static final Pattern MADE = Pattern.compile(WORDS.anyOf("made") + "[:：]?");

    /** What is said of a document, beside the day on which it came out. */
    private static final Pattern DOCUMENT = Pattern.compile(WORDS.anyOf("document"));

    /** What a wiki says about its text, and since when. */
    private static final Pattern NOTICE =
            Pattern.compile("(?i)\\b[a-z]?" + WORDS.anyOf("message-box") + "|" + WORDS.anyOf("notice"));

    /** What a forum writes of a post that was changed, and of its thread: 本帖最后由周南于 2012-4-6 21:30 编辑. */
    private static final Pattern EDITED = Pattern.compile(WORDS.anyOf("changed"));

    /** What a program's history writes: 4.2.0 (2019-07-02). */
    private static final Pattern VERSION =
            Pattern.compile("^[vV版本号號:： ]{0,4}\\d{1,3}(?:\\.\\d{1,4}){1,3}[ (（\\[]{1,3}(?:19|20)\\d\\d\\D");

    private static final int NEAR = 3;
    private static final int SHORT = 60;

    /** So many lines before or after one are in the same table. */
    private static final int TABLE = 12;

    private static final int LONGEST_OF_TABLE = 30;
    private static final int LONGEST_LABEL = 6;

    /** Longer than what says where in the site one is. */
    private static final int LONG_MENU = 24;

    private static final int LONGEST_OF_BOOK = 200;

    private OtherDates() {}

    /**
     * Whether the line at index {@code i} is a clock, a caption, in a notice or, before the headline, a calendar.
     *
     * @param title line of the headline, or -1
     * @param head line of the headline, or the first of the text
     */
    static boolean at(Outline outline, int i, int title, int head) {
        String text = outline.blocks().get(i).text();
        return TELLING.matcher(text).find() && tellsOther(text)
                || VERSION.matcher(text).find()
                || isIn(
                        outline,
                        i,
                        box -> box.tag().equals("figcaption")
                                || !box.names().isEmpty()
                                        && NOTICE.matcher(box.names()).find())
                || i < head && isCalendar(outline.blocks(), i, title >= 0, head);
    }

    private static boolean tellsOther(String text) {
        return CLOCK.matcher(text).find()
                || EDITED.matcher(text).find()
                || PICTURE.matcher(text).find() && !Dateline.labelled(text);
    }

    private static boolean isIn(Outline outline, int i, Predicate<Box> wanted) {
        int box = outline.blocks().get(i).box();
        while (box > 0 && !wanted.test(outline.boxes().get(box))) {
            box = outline.boxes().get(box).parent();
        }
        return box > 0;
    }

    /** Whether a line names the issue of a newspaper. */
    static boolean namesIssue(String text) {
        return ISSUE.matcher(text).find();
    }

    /** 2024年5月6日 星期一 before the headline, or any day with a menu, or time with a long one, between it and the headline. */
    private static boolean isCalendar(List<Block> blocks, int i, boolean titled, int head) {
        String text = blocks.get(i).text();
        boolean timed = TIME_OF_DAY.matcher(text).find();
        if (Dateline.labelled(text) || Dateline.words(text) > 2) {
            return false;
        }
        if (nearIssue(blocks, i, head)) {
            return false;
        }
        boolean menu = false;
        for (int near = Math.max(0, i - NEAR); near < Math.min(blocks.size(), head); near++) {
            menu |= near > i
                    && blocks.get(near).mostlyLinks()
                    && (!timed || blocks.get(near).chars() >= LONG_MENU);
        }
        return menu || titled && !timed && WEEKDAY.matcher(text).find();
    }

    /** Whether a line before line {@code head}, from a little before the one at {@code i} on, names the issue of a newspaper. */
    static boolean nearIssue(List<Block> blocks, int i, int head) {
        for (int near = Math.max(0, i - NEAR); near < Math.min(blocks.size(), head); near++) {
            if (blocks.get(near).chars() <= SHORT && namesIssue(blocks.get(near).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the day on which a book came out that the page offers: 出版日期：2018年9月, beside ISBN or 定价. */
    static boolean isOfBook(List<Block> blocks, int i) {
        boolean cameOut = saysCameOut(blocks.get(i)) || i > 0 && saysCameOut(blocks.get(i - 1));
        int from = Math.max(0, i - NEAR);
        int to = Math.min(blocks.size(), i + NEAR + 1);
        return cameOut && blocks.subList(from, to).stream().anyMatch(OtherDates::isOfBook);
    }

    private static boolean saysCameOut(Block block) {
        return OF_BOOK.matcher(block.text()).find();
    }

    private static boolean isOfBook(Block block) {
        return block.text().length() <= LONGEST_OF_BOOK
                && BOOK.matcher(block.text()).find();
    }

    /**
     * Whether it is a fact about a thing, in a table of such facts: 创建时间 beside 注册商, 公布时间 beside 中文名. In the table
     * at the head of a document 公布日期 is said beside 发文机关 or 文号.
     */
    static boolean isOfThing(List<Block> blocks, int i) {
        boolean made = i > 0
                && blocks.get(i - 1).chars() <= LONGEST_LABEL
                && MADE.matcher(blocks.get(i - 1).text()).matches();
        int from = Math.max(0, i - TABLE);
        int to = Math.min(blocks.size(), i + TABLE);
        return made
                && blocks.subList(from, to).stream()
                        .noneMatch(block -> block.chars() <= LONGEST_OF_TABLE
                                && DOCUMENT.matcher(block.text()).find());
    }

    /** Whether it is the time of an event: 时间：2022年5月6日, where a line beside it says 地点：湖畔小学. */
    static boolean isEvent(List<Block> blocks, int i) {
        if (SAYS_WHAT.matcher(blocks.get(i).text()).find()) {
            return false;
        }
        for (int near = Math.max(0, i - 1); near < Math.min(blocks.size(), i + 2); near++) {
            Block block = blocks.get(near);
            if (block.chars() <= SHORT && EVENT.matcher(block.text()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether another of these lines says the same of another date, as comments do: 发表于2016-04-12, 发表于2016-03-30. */
    static boolean isSaidOften(Outline outline, int i, int from, int end) {
        Block block = outline.blocks().get(i);
        String said = said(block);
        for (int other = from; other < end && !said.isEmpty(); other++) {
            Block another = outline.blocks().get(other);
            if (!another.text().equals(block.text())
                    && outline.look(other).equals(outline.look(i))
                    && said.equals(said(another))) {
                return true;
            }
        }
        return false;
    }

    /** What is said before the date of a line that has one, or empty. */
    private static String said(Block block) {
        int start = block.byline() && Dateline.labelled(block.text()) ? Dateline.dateStart(block.text()) : 0;
        return block.text().substring(0, Math.max(0, start));
    }

    /** Whether so many lines made like the one at {@code i} have bare dates within these lines: a list of articles. */
    static boolean inList(Outline outline, int i, int from, int to, int least) {
        int alike = 0;
        for (int other = from; other < Math.min(to, outline.blocks().size()); other++) {
            Block block = outline.blocks().get(other);
            if (block.byline()
                    && outline.look(other).equals(outline.look(i))
                    && Dateline.dated(block.text())
                    && !Dateline.labelled(block.text())) {
                alike++;
            }
        }
        return alike >= least;
    }
}
