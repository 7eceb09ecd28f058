package org.jianwen.article.page;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;

/**
 * Recognises lines with a date that is not that of the article: the clock or calendar of the page, what an event is
 * announced for, the day of a picture, a notice about the text, an item of a list.
 */
final class UnrelatedDates {
    private static final ResourceTable WORDS = PageWords.ALL;

    /** What stands in most lines that are one of the next three; the others are spared trying each. */
    private static final PrefilteredPattern TELLING = PrefilteredPattern.of(
            "℃°" + WORDS.firsts("clock", "today", "changed", "picture", "taken"),
            "[℃°]|" + WORDS.anyOf("clock", "today", "changed", "picture", "taken"));

    private static final Pattern CLOCK = Pattern.compile("\\d ?[℃°]|" + WORDS.anyOf("clock") + "|"
            + WORDS.anyOf("today") + "(?::|\\s*(?:19|20)[0-9]{2}(?!.{4,8}\\d[:时点]))");
    private static final Pattern LUNAR = Pattern.compile(WORDS.anyOf("lunar"));
    private static final Pattern WEEKDAY =
            Pattern.compile(WORDS.anyOf("week") + "[一二三四五六日天]|\\b" + WORDS.anyOf("weekday") + "\\b");
    /** The page of a newspaper has the day of its issue at its top, with the day of the week. */
    private static final PrefilteredPattern ISSUE = PrefilteredPattern.of(
            "第0123456789abcdefghijklmnopqrstuvwxyz" + WORDS.firsts("issue"),
            "第\\s*[0-9a-z一二三四五六七八九十]{1,5}\\s*[版期]|[0-9a-z]\\s*版|" + WORDS.anyOf("issue"));

    private static final Pattern SAYS_WHAT = Pattern.compile(WORDS.anyOf("says"));
    private static final Pattern PICTURE =
            Pattern.compile(WORDS.anyOf("picture") + "|" + WORDS.anyOf("taken") + "\\s*\\)?$");

    /** What is said of a book, beside the day on which it came out. */
    private static final Pattern BOOK = Pattern.compile("isbn|" + WORDS.anyOf("book") + "\\s*(?::|$)");

    private static final Pattern OF_BOOK = Pattern.compile(WORDS.anyOf("came-out"));

    /** The label of when a thing came to be; of a document too. */
    private static final Pattern MADE = Pattern.compile(WORDS.anyOf("made") + ":?");

    /** What is said of a document, beside the day on which it came out. */
    private static final Pattern DOCUMENT = Pattern.compile(WORDS.anyOf("document"));

    /** What a wiki says about its text, and since when. */
    private static final Pattern NOTICE =
            Pattern.compile("(?i)\\b[a-z]?" + WORDS.anyOf("message-box") + "|" + WORDS.anyOf("notice"));

    /** What a forum writes of a post that was changed, and of its thread: 本帖最后由周南于 2012-4-6 21:30 编辑. */
    private static final Pattern EDITED = Pattern.compile(WORDS.anyOf("changed"));

    /** What a program's history writes: 4.2.0 (2019-07-02). */
    private static final Pattern VERSION = Pattern.compile(
            "[\\p{IsHan}a-z ]{0,10}[v: ]{0,3}\\d{1,3}(?:\\.\\d{1,4}){1,3}[ (\\[]{1,3}(?:19|20)\\d\\d\\D");

    private static final Pattern TOLD = Pattern.compile("\\d\\D{0,12},\\s*\\p{IsHan}{8}");

    private static final Pattern DAY_OF_CALENDAR = Pattern.compile("[0-9]{1,2}|[一二三四五六日]|[0-9 ]{10,}|[一二三四五六日 ]{13}");

    /** A file's name, or the head of a list of files. */
    private static final Pattern FILE =
            Pattern.compile("\\.(?:pdf|docx?|wps|xlsx?|et|pptx?|zip|rar|7z|txt|mp[34])\\b|^附\\s*件");

    private static final Pattern BORN = Pattern.compile("生");
    private static final Pattern BORN_BEHIND = Pattern.compile("\\s*(?:\\([^)]{1,20}\\))?(?:出生|诞生|生于|生,)");
    private static final Pattern BORN_BEFORE = Pattern.compile("(?:生于|诞生于)\\s*$");

    private static final Set<String> FACT_NAMES = Set.of("th", "dt");
    private static final int DAYS = 6;
    private static final int NEAR = 3;
    private static final int SHORT = 60;

    /** So many lines before or after one are in the same table. */
    private static final int TABLE = 12;

    private static final int LONGEST_OF_TABLE = 30;
    private static final int LONGEST_LABEL = 6;

    /** So many lines of one make are looked at, for each of them may be asked. */
    private static final int MOST_ALIKE = 50;

    /** Longer than what says where in the site one is. */
    private static final int LONG_MENU = 24;

    private static final int LONGEST_OF_BOOK = 200;

    private UnrelatedDates() {}

    /** Whether a line is a clock of the page, a caption, or a notice about the text. */
    static boolean isOfPage(DateMention mention, ArticleArea page) {
        String text = page.lines().get(mention.at()).folded();
        return TELLING.isIn(text) && tellsOther(text)
                || VERSION.matcher(text).lookingAt()
                || page.layout()
                        .isIn(
                                mention.at(),
                                box -> box.tag().equals("figcaption")
                                        || !box.names().isEmpty()
                                                && NOTICE.matcher(box.names()).find());
    }

    /** A line that was broken within a sentence goes on behind its comma: 2016年11月2日下午，两辆货车在这段路上相撞. */
    static boolean isTold(String text) {
        return TOLD.matcher(text).find();
    }

    /** Whether a line has the time of the page. */
    static boolean isClock(Line line) {
        return CLOCK.matcher(line.folded()).find();
    }

    private static boolean tellsOther(String text) {
        return CLOCK.matcher(text).find()
                || EDITED.matcher(text).find()
                || PICTURE.matcher(text).find() && !Dateline.labelled(text);
    }

    /** Whether a line names the issue of a newspaper. */
    static boolean namesIssue(String text) {
        return ISSUE.isIn(text);
    }

    /**
     * 2024年5月6日 星期一 before the headline, or any day with a menu, or time with a long one, between it and the headline;
     * or a month over its days.
     */
    static boolean isCalendar(DateMention mention, ArticleArea page) {
        List<Line> lines = page.lines();
        int i = mention.at();
        if (isOverDays(lines, i)) {
            return true;
        }
        boolean timed = mention.dates().getFirst().timed();
        if (i >= page.head()
                || mention.said()
                || Dateline.words(mention.folded(), mention.dates()) > 3
                || nearIssue(lines, i, page.head())) {
            return false;
        }
        for (int near = i + 1; near < Math.min(lines.size(), page.head()); near++) {
            Line other = lines.get(near);
            if (other.mostlyLinks() && !other.byline() && (!timed || other.chars() >= LONG_MENU)) {
                return true;
            }
        }
        return page.title() >= 0
                && lines.get(i).heading() == 0
                && (!timed && WEEKDAY.matcher(mention.folded()).find()
                        || LUNAR.matcher(mention.folded()).find());
    }

    /** Whether the days of a month, or the names of those of a week, stand in lines of their own behind a line. */
    private static boolean isOverDays(List<Line> lines, int i) {
        int days = 0;
        for (int near = i + 1; near < Math.min(lines.size(), i + 1 + DAYS); near++) {
            days += DAY_OF_CALENDAR.matcher(lines.get(near).folded()).matches() ? 1 : 0;
        }
        return days >= DAYS - 1;
    }

    /** Whether it is the day of a file to be had: in one table or list with 时刻表.pdf, or under 附件. */
    static boolean isOfFile(DateMention mention, ArticleArea page) {
        List<Line> lines = page.lines();
        if (mention.at() < page.first()) {
            return false;
        }
        for (int near = Math.max(page.last() + 1, mention.at() - NEAR);
                near < Math.min(lines.size(), mention.at() + NEAR);
                near++) {
            Line line = lines.get(near);
            boolean beside = near <= mention.at()
                    || page.layout().parent(near) == page.layout().parent(mention.at());
            if (beside && line.chars() <= SHORT && FILE.matcher(line.folded()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in a quotation that holds no more than a part of the text: the day of a letter. */
    static boolean isQuoted(DateMention mention, ArticleArea page) {
        return page.layout()
                .isIn(
                        mention.at(),
                        box -> box.tag().equals("blockquote")
                                && (box.from() > page.first() || box.to() <= page.first()));
    }

    /** Whether a line before line {@code head}, from a little before the one at {@code i} on, names the issue of a newspaper. */
    static boolean nearIssue(List<Line> lines, int i, int head) {
        for (int near = Math.max(0, i - NEAR); near < Math.min(lines.size(), head); near++) {
            if (lines.get(near).chars() <= SHORT && namesIssue(lines.get(near).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the day on which a book came out that the page offers: 出版日期：2018年9月, beside ISBN or 定价. */
    static boolean isOfBook(DateMention mention, ArticleArea page) {
        List<Line> lines = page.lines();
        int i = mention.at();
        boolean cameOut = saysCameOut(lines.get(i)) || i > 0 && saysCameOut(lines.get(i - 1));
        int from = Math.max(0, i - NEAR);
        int to = Math.min(lines.size(), i + NEAR + 1);
        return cameOut && lines.subList(from, to).stream().anyMatch(UnrelatedDates::isOfBook);
    }

    private static boolean saysCameOut(Line line) {
        return OF_BOOK.matcher(line.folded()).find();
    }

    private static boolean isOfBook(Line line) {
        return line.folded().length() <= LONGEST_OF_BOOK
                && BOOK.matcher(line.folded()).find();
    }

    /**
     * Whether it is a fact about a thing, in a table of such facts: 创建时间 beside 注册商, 1978年5月1日 beside 开通. In the table
     * at the head of a document 公布日期 is said beside 发文机关 or 文号.
     */
    static boolean isOfThing(DateMention mention, ArticleArea page) {
        List<Line> lines = page.lines();
        int i = mention.at();
        boolean made = mention.text().equals(lines.get(i).text()) && isFact(page.layout(), i)
                || i > 0
                        && lines.get(i - 1).chars() <= LONGEST_LABEL
                        && MADE.matcher(lines.get(i - 1).folded()).matches();
        int from = Math.max(0, i - TABLE);
        int to = Math.min(lines.size(), i + TABLE);
        return made
                && lines.subList(from, to).stream()
                        .noneMatch(line -> line.chars() <= LONGEST_OF_TABLE
                                && DOCUMENT.matcher(line.folded()).find());
    }

    /** Whether a line is a bare day in a table of facts, behind the name of one: 开通, 1978年5月1日. */
    static boolean isFact(PageLayout layout, int i) {
        Line line = layout.lines().get(i);
        if (i == 0
                || line.dates().size() != 1
                || line.dates().getFirst().label() != DateLabel.NONE
                || Dateline.words(line.folded(), line.dates()) > 0) {
            return false;
        }
        String tag = layout.boxes().get(layout.lines().get(i - 1).box()).tag();
        Box row = layout.boxes().get(layout.parent(i));
        return layout.parent(i - 1) == layout.parent(i)
                && (FACT_NAMES.contains(tag)
                        || tag.equals("td")
                                && row.to() == row.from() + 2
                                && (isRow(layout, row, i + 1) || isRow(layout, row, i - 2)));
    }

    /** Whether a line stands in another row of a table, with as many lines. */
    private static boolean isRow(PageLayout layout, Box row, int i) {
        Box other = i < 0 || i >= layout.lines().size() ? row : layout.boxes().get(layout.parent(i));
        return other != row && other.parent() == row.parent() && other.to() - other.from() == row.to() - row.from();
    }

    /** Whether it is a bare day on which, as the text begins to tell, somebody was born: 周南，1975年1月28日出生于河湾. */
    static boolean isBirth(DateMention mention, ArticleArea page) {
        if (mention.said() || mention.dates().stream().anyMatch(ParsedDate::timed)) {
            return false;
        }
        for (int i = page.first(); i < Math.min(page.lines().size(), page.first() + NEAR); i++) {
            String folded = page.lines().get(i).folded();
            String opening = folded.substring(0, Math.min(LONGEST_OF_BOOK, folded.length()));
            if (!BORN.matcher(opening).find()) {
                continue;
            }
            for (ParsedDate told : DateScanner.scanFolded(opening)) {
                boolean born = BORN_BEHIND
                                .matcher(opening)
                                .region(told.end(), opening.length())
                                .lookingAt()
                        || BORN_BEFORE
                                .matcher(opening.substring(0, told.start()))
                                .find();
                if (born && mention.dates().getFirst().meaning().equals(told.meaning())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is the time of an event: 时间：2022年5月6日, where a line beside it says 地点：湖畔小学. A bare day is that of a signature. */
    static boolean isEvent(DateMention mention, ArticleArea page) {
        return mention.dates().getFirst().start() > 0 && isEvent(page.lines(), mention.at());
    }

    /** The same of a line with a date that is not bare. */
    static boolean isEvent(List<Line> lines, int i) {
        if (!lines.get(i).dated() || SAYS_WHAT.matcher(lines.get(i).folded()).find()) {
            return false;
        }
        for (int near = Math.max(0, i - 1); near < Math.min(lines.size(), i + 2); near++) {
            if (!lines.get(near).is(Kind.FOOTER)
                    && Dateline.tellsEvent(lines.get(near).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many lines made like the one at {@code i} have bare dates within these lines: a list of articles. */
    static boolean inList(PageLayout layout, int i, int from, int to, int least) {
        List<Integer> dated = layout.datedLike(i);
        int first = Collections.binarySearch(dated, from);
        return dated.stream()
                        .skip(first < 0 ? -1 - first : first)
                        .limit(MOST_ALIKE)
                        .filter(other -> other < to
                                && !Dateline.labelled(layout.lines().get(other).folded()))
                        .limit(least)
                        .count()
                >= least;
    }
}
