package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.index.article.page.Furniture.Role;
import org.jianwen.index.article.page.Outline.Block;
import org.jianwen.index.article.page.Outline.Time;
import org.jianwen.index.article.page.PageClue.Place;
import org.jspecify.annotations.Nullable;

/** Finds the lines around an article that say when it was published, and by whom. */
final class Bylines {
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}"
            + "|\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:19|20)\\d\\d"
            + "|(?i:\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b)"
            + "|(?i:\\b\\d{1,2}\\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\b)"
            + "|\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|[一二〇零○Ｏ九]{2,4}年[一二三四五六七八九十]{1,3}月"
            + "|\\d+\\s?(?:秒|分钟|分鐘|小时|小時|天)前|(?:刚刚|昨天|前天)"
            + "|(?<!\\d)\\d{1,2}-\\d{1,2}\\s+\\d{1,2}:\\d\\d|(?<!\\d)(?:19|20)\\d{6}(?!\\d)");
    private static final Pattern LABEL = Pattern.compile(
            "(来源|來源|稿源|作者|编辑|編輯|责编|记者|記者|出处|發布|发布|發表|发表|刊登|张贴|发文|成文|时间|時間|日期|更新|Posted|Published|Updated)"
                    + "[于於在]?(时间|時間|日期|机关)?\\s*[:：@|]?");
    private static final Pattern UPDATE = Pattern.compile("(最后|最近|最新)?(更新|修改|修订|編輯|编辑)(时间|時間|日期|于|於)?\\s*[:：]|最近更新"
            + "|更新于|更新於|(?i:\\b(?:last )?(?:updated|modified)\\b)");
    private static final Pattern WHEN = Pattern.compile(
            "(?i)(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b|星期[一二三四五六日天]|周[一二三四五六日]|[上下]午|[ap]m\\b|[日时分秒時]");
    private static final Pattern TODAY = Pattern.compile("今天|今日|现在时间|当前时间|北京时间：");
    private static final int LONGEST = 90;

    /** A subtitle or a summary may stand before the byline. */
    private static final int LINES_INTO_TEXT = 8;

    private static final int LONGEST_CLUE = 200;

    private final Outline outline;
    private final List<Block> blocks;

    Bylines(Outline outline) {
        this.outline = outline;
        this.blocks = outline.blocks();
    }

    /** A short line that names a date, a source or an author rather than telling something. */
    static boolean looksLikeByline(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Matcher date = DATE.matcher(text);
        Matcher label = LABEL.matcher(text);
        boolean dated = date.find();
        boolean labelled = label.find() && (label.group().matches(".*[:：@|]") || label.start() <= 2);
        if (text.indexOf('。') >= 0 && !labelled) {
            return false;
        }
        return (dated && (labelled || words(text) <= 20))
                || (labelled && text.length() <= 40 && label.group().matches(".*[:：@|]"));
    }

    /** Clues from the lines between {@code from} and {@code body}, and from those after the text. */
    List<PageClue> clues(int titleAt, int bodyFrom, int bodyLast, int end) {
        Set<PageClue> clues = new LinkedHashSet<>();
        int from = Math.max(0, (titleAt >= 0 ? titleAt - 8 : bodyFrom - 12));
        int to = Math.min(blocks.size(), Math.min(end, Math.max(bodyFrom, titleAt) + LINES_INTO_TEXT));
        addTimes(clues, from, Math.max(bodyFrom, titleAt + 1), bodyLast);
        Set<String> looks = new HashSet<>();
        for (int i = from; i < to; i++) {
            int before = clues.size();
            if (i >= titleAt - 3 || blocks.get(i).byline() && blocks.get(i).text().matches(".*[:：].*")) {
                addLine(clues, i, i < titleAt || i >= bodyFrom);
            }
            if (clues.size() > before) {
                looks.add(outline.look(i));
            }
        }
        for (int i = bodyLast + 1; i < Math.min(blocks.size(), end); i++) {
            Role role = blocks.get(i).role();
            if (role == Role.LIST
                    || blocks.get(i).is(Kind.COMMENT)
                    || blocks.get(i).is(Kind.RELATED) || looks.contains(outline.look(i))) {
                break;
            }
            addLine(clues, i, true);
        }
        return new ArrayList<>(clues);
    }

    private void addTimes(Set<PageClue> clues, int from, int to, int bodyLast) {
        for (Time time : outline.times()) {
            boolean near =
                    (time.at() >= from && time.at() <= to) || (time.at() > bodyLast && time.at() <= bodyLast + 6);
            if (!near || foreign(time.at())) {
                continue;
            }
            boolean updated = time.updated() || UPDATE.matcher(time.text()).find();
            if (!time.value().isEmpty()) {
                clues.add(new PageClue(Place.TIME_ELEMENT, updated, cut(time.value())));
            }
            if (DATE.matcher(time.text()).find() && !time.text().equals(time.value())) {
                clues.add(new PageClue(Place.TIME_ELEMENT, updated, cut(time.text())));
            }
        }
    }

    private boolean foreign(int at) {
        if (at >= blocks.size()) {
            return false;
        }
        Block block = blocks.get(at);
        return block.is(Kind.COMMENT) || block.is(Kind.RELATED) || block.is(Kind.NAVIGATION) || block.is(Kind.SIDE);
    }

    /** Lines before the title and within the text are trusted less: they must say what they are, or be only a date. */
    private void addLine(Set<PageClue> clues, int i, boolean strict) {
        Block block = blocks.get(i);
        String text = block.text();
        if (foreign(i) || block.is(Kind.FOOTER) || block.heading() > 0 || text.length() > LONGEST) {
            return;
        }
        if (!DATE.matcher(text).find() || TODAY.matcher(text).find()) {
            return;
        }
        if (i > 0 && blocks.get(i - 1).text().matches(".{1,12}[:：]")) {
            text = blocks.get(i - 1).text() + " " + text;
        }
        int rest = words(text);
        Matcher label = LABEL.matcher(text);
        boolean labelled = label.find() && label.group().matches(".*[:：@|于於在]");
        if (labelled ? rest > 60 : !block.byline() || rest > (strict ? 2 : 24)) {
            return;
        }
        addParts(clues, text);
    }

    /** Whether a line has a date and words beside it, but no label such as 来源. */
    static boolean datesWords(String text) {
        return DATE.matcher(text).find() && !LABEL.matcher(text).find() && words(text) > 1;
    }

    /** Chinese characters and foreign words, two for each, that are not part of a date, a time or a weekday. */
    private static int words(String text) {
        String rest = WHEN.matcher(DATE.matcher(text).replaceAll(" ")).replaceAll(" ");
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean han = Character.isIdeographic(c);
            boolean letter = Character.isLetter(c);
            words += han ? 1 : letter && !inWord ? 2 : 0;
            inWord = letter && !han;
        }
        return words;
    }

    /** {@code 发布：2022-09-16 更新：2022-09-17} is two clues. */
    private static void addParts(Set<PageClue> clues, String text) {
        Matcher update = UPDATE.matcher(text);
        int cut = update.find() && DATE.matcher(text.substring(update.start())).find() ? update.start() : -1;
        String before = cut < 0 ? text : text.substring(0, cut);
        if (DATE.matcher(before).find()) {
            clues.add(new PageClue(Place.BYLINE, false, cut(before.strip())));
        }
        if (cut >= 0) {
            clues.add(new PageClue(Place.BYLINE, true, cut(text.substring(cut).strip())));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CLUE ? text : text.substring(0, LONGEST_CLUE);
    }

    private static final Pattern SOURCE = Pattern.compile(
            "(?:文章|信息|稿件|新闻|内容|资料)?(?:来源|來源|稿源|出处|转自|摘自|来自)\\s*[:：]\\s*[\\[【（(《「]*\\s*([^\\s\\[\\]【】（）()《》「」|｜，,。；;:：]{2,24})");
    private static final Pattern NOBODY =
            Pattern.compile("转载.*|轉載.*|互联网|網路|网络|网络转载|本站.*|原创|未知|不详|综合|投稿|网友.*|(?:作者|编辑|责任|时间|发布|点击|字体|字号).*|size=.*");
    private static final Pattern MEDIUM = Pattern.compile(
            "(?:^|[\\s》])《?([^\\s《》]{2,14}(?:日报|晚报|早报|时报|晨报|周刊|周报|信报|新闻网|新闻社|通讯社|电视台|电台|网|报|社|台|杂志|日報|時報|週刊))》?$");

    /** Whom the lines from {@code from} to {@code to} name as the source, or null. */
    @Nullable String source(int from, int to, int bodyLast, int end) {
        for (int i = Math.max(0, from); i < Math.min(blocks.size(), to); i++) {
            String source = source(i);
            if (source != null) {
                return source;
            }
        }
        for (int i = bodyLast + 1; i < Math.min(blocks.size(), end); i++) {
            String source = source(i);
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private @Nullable String source(int i) {
        Block block = blocks.get(i);
        if (foreign(i) || block.chars() > LONGEST) {
            return null;
        }
        String text = block.text();
        if (text.matches(".{0,4}(来源|來源|稿源)\\s*[:：]") && i + 1 < blocks.size()) {
            text = text + blocks.get(i + 1).text();
        }
        Matcher named = SOURCE.matcher(text);
        if (named.find()) {
            String name = named.group(1);
            return NOBODY.matcher(name).matches() ? null : name;
        }
        Matcher date = DATE.matcher(text);
        if (date.find() && block.ends() == 0) {
            Matcher medium = MEDIUM.matcher(text.substring(date.end()).strip());
            return medium.find() ? medium.group(1) : null;
        }
        return null;
    }
}
