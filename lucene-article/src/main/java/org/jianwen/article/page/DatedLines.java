package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.PageClue;
import org.jianwen.article.page.outline.PageClue.Place;
import org.jianwen.article.page.outline.line.Dateline;
import org.jianwen.article.page.outline.line.Furniture;
import org.jianwen.article.page.outline.line.Kind;

/** Makes clues of lines that have a date: with the label that stands in a line before, the update apart. */
final class DatedLines {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern LABEL = Pattern.compile(".{0,11}[:：]|.{0,6}" + PageWords.ALL.anyOf("when"));

    /** No headline tells the minute behind a day. */
    private static final Pattern CLOCK =
            Pattern.compile("(?:19|20)\\d\\d\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}:\\d\\d");

    /** A line that was broken within a sentence goes on behind its comma: 2016年11月2日下午，两辆货车在这段路上相撞. */
    private static final Pattern TOLD = Pattern.compile("\\d\\D{0,12}[，,]\\s*\\p{IsHan}{8}");

    private static final int MOST_WORDS_LABELLED = 60;
    private static final int MOST_WORDS = 24;
    private static final int MOST_WORDS_ELSEWHERE = 2;

    private final Outline outline;
    private final List<Block> blocks;
    private final List<String> notes;
    private final List<PageClue> clues = new ArrayList<>();
    private final List<PageClue> perhaps = new ArrayList<>();
    private final Set<String> looks = new HashSet<>();

    DatedLines(Outline outline, List<String> notes) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.notes = notes;
    }

    /** The clues; when none is of a publication, those of a byline that names its only date an update. */
    List<PageClue> clues() {
        if (clues.stream().allMatch(PageClue::updated)) {
            clues.addAll(perhaps);
        }
        return clues;
    }

    /** How the lines look that gave a clue. */
    Set<String> looks() {
        return looks;
    }

    /** Whether words say what a date is: in its line, or in a line before it that is nothing but a label. */
    boolean said(int i) {
        return Dateline.labelled(blocks.get(i).text()) || Dateline.labelled(labelBefore(i));
    }

    /** The line before, with a colon at its end, when it is nothing but a label; else empty. */
    private String labelBefore(int i) {
        String text = i > 0 ? blocks.get(i - 1).text() : "";
        return !LABEL.matcher(text).matches() ? "" : text.endsWith("：") || text.endsWith(":") ? text : text + "：";
    }

    /**
     * Takes the date of a line, if it says what the date is or says little else.
     *
     * @param elsewhere whether it stands elsewhere than between title and text, so that it must say nothing else
     */
    void add(int i, boolean elsewhere) {
        Block block = blocks.get(i);
        if (isHeadline(i) || block.is(Kind.FOOTER) || !Dateline.dated(block.text())) {
            return;
        }
        if (Posts.isOfThread(outline, i) && !Posts.opensWithArticle(outline, i)) {
            notes.add("date: 「" + block.text() + "」 is the time of one of several posts, not of an article");
            return;
        }
        String label = labelBefore(i);
        String text = label.isEmpty() ? block.text() : label + " " + block.text();
        int words = Dateline.words(text);
        int most = elsewhere && !OtherDates.namesIssue(text) ? MOST_WORDS_ELSEWHERE : MOST_WORDS;
        boolean teaser = elsewhere && block.mostlyLinks() && text.chars().anyMatch(Character::isIdeographic);
        boolean bare = !teaser && words <= most && !TOLD.matcher(text).find();
        if (Dateline.labelled(text) ? words <= MOST_WORDS_LABELLED : bare) {
            addParts(text + yearBehind(i), !elsewhere);
            looks.add(outline.look(i));
        }
    }

    /** Whether a line is a headline, and not a byline that a template sets as a heading. */
    private boolean isHeadline(int i) {
        Block block = blocks.get(i);
        boolean labelled = block.heading() > 1 && Dateline.labelled(block.text());
        return block.heading() > 0
                && !labelled
                && !isDay(i)
                && !CLOCK.matcher(block.text()).find();
    }

    /** Whether a heading is nothing but the day of the article under it, and not one of a chronicle's. */
    private boolean isDay(int i) {
        return blocks.get(i).heading() > 1
                && Dateline.words(blocks.get(i).text()) == 0
                && !OtherDates.inList(outline, i, 0, blocks.size(), 2);
    }

    /** Takes the date of a line that tells when the text was first printed or drawn up. */
    void addCredit(int i) {
        clues.add(PageClue.of(Place.CREDIT, false, blocks.get(i).text()));
    }

    /** The year of a date whose parts stand in lines of their own, such as {@code May 25}, {@code ·}, {@code 2017}. */
    private String yearBehind(int i) {
        for (int next = i + 1; next < Math.min(blocks.size(), i + 3); next++) {
            String text = blocks.get(next).text();
            if (YEAR.matcher(text).matches()) {
                return " " + text;
            }
            if (text.length() > 1) {
                return "";
            }
        }
        return "";
    }

    /**
     * {@code 发布：2022-09-16 更新：2022-09-17} is two clues; {@code 2022-09-16更新} is one, of the only date there is, and
     * {@code 作者：林知夏 点击：3 更新时间：2022-09-16} may be one, as some programs have no other word for it.
     */
    private void addParts(String text, boolean byline) {
        int update = Furniture.update(text);
        int cut = update >= 0 && Dateline.dated(text.substring(update)) ? update : text.length();
        String before = text.substring(0, cut).strip();
        if (Dateline.dated(before)) {
            addClue(false, before);
        }
        if (cut < text.length()) {
            addClue(true, text.substring(cut));
            if (byline && Dateline.labelled(before) && !Dateline.dated(before)) {
                String date = text.substring(cut + Dateline.dateStart(text.substring(cut)));
                perhaps.add(PageClue.of(Place.BYLINE, false, date));
            }
        }
    }

    private void addClue(boolean updated, String text) {
        if (clues.stream().noneMatch(clue -> clue.text().equals(text))) {
            clues.add(PageClue.of(Place.BYLINE, updated, text));
        }
    }
}
