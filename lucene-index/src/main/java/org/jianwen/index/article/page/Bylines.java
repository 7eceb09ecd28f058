package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.index.article.page.BodyChoice.Span;
import org.jianwen.index.article.page.Furniture.Role;
import org.jianwen.index.article.page.Outline.Block;
import org.jianwen.index.article.page.Outline.Time;
import org.jianwen.index.article.page.PageClue.Place;

/** Finds the texts around an article that may say when it was published. */
final class Bylines {
    private static final Pattern TODAY = Pattern.compile("今天|今日|现在时间|当前时间|北京时间：");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int LINES_BEFORE_TITLE = 8;
    private static final int LINES_BEFORE_TEXT = 12;

    /** A subtitle or a summary may stand before the byline. */
    private static final int LINES_INTO_TEXT = 8;

    private static final int LINES_AFTER = 8;

    /** A date without a label is one of the page, not of its article, when it stands further before the title. */
    private static final int NEAR_TITLE = 3;

    private static final int MOST_WORDS_LABELLED = 60;
    private static final int MOST_WORDS = 24;
    private static final int MOST_WORDS_ELSEWHERE = 2;
    private static final int LONGEST_CLUE = 200;

    private final Outline outline;
    private final List<Block> blocks;
    private final Set<PageClue> clues = new LinkedHashSet<>();

    private Bylines(Outline outline) {
        this.outline = outline;
        this.blocks = outline.blocks();
    }

    /**
     * The clues around an article.
     *
     * @param title line of the title, or -1
     * @param first line of the text's first sentence
     * @param last line where the text ends
     */
    static List<PageClue> of(Outline outline, Span span, int title, int first, int last) {
        Bylines bylines = new Bylines(outline);
        int from = Math.max(0, title >= 0 ? title - LINES_BEFORE_TITLE : first - LINES_BEFORE_TEXT);
        int end = Math.min(outline.blocks().size(), span.after(last, LINES_AFTER));
        bylines.addTimes(from, Math.max(first, title + 1), last, end);
        Set<String> looks = bylines.addHead(from, title, first, last);
        bylines.addTail(last + 1, end, looks);
        return new ArrayList<>(bylines.clues);
    }

    private void addTimes(int from, int to, int last, int end) {
        for (Time time : outline.times()) {
            boolean near = (time.at() >= from && time.at() <= to) || (time.at() > last && time.at() < end);
            if (!near || foreign(time.at())) {
                continue;
            }
            boolean updated = time.updated() || Furniture.update(time.text()) >= 0;
            if (!time.value().isEmpty()) {
                clues.add(new PageClue(Place.TIME_ELEMENT, updated, cut(time.value())));
            }
            if (Dateline.dated(time.text()) && !time.text().equals(time.value())) {
                clues.add(new PageClue(Place.TIME_ELEMENT, updated, cut(time.text())));
            }
        }
    }

    /** Lines about the title and before the text; the looks of those that gave a clue. */
    private Set<String> addHead(int from, int title, int first, int last) {
        Set<String> looks = new HashSet<>();
        for (int i = from; i < Math.min(last + 1, Math.max(first, title) + LINES_INTO_TEXT); i++) {
            if (!blocks.get(i).byline()) {
                continue;
            }
            boolean said = Dateline.labelled(blocks.get(i).text());
            boolean elsewhere = i < title || i >= first;
            if ((i >= title - NEAR_TITLE || said) && addLine(i, said, elsewhere)) {
                looks.add(outline.look(i));
            }
        }
        return looks;
    }

    /** Lines after the text, up to the byline of another one. */
    private void addTail(int from, int end, Set<String> looks) {
        for (int i = from; i < end; i++) {
            Block block = blocks.get(i);
            if (block.role() == Role.LIST
                    || block.role() == Role.END
                    || foreign(i)
                    || looks.contains(outline.look(i))) {
                return;
            }
            if (block.byline()) {
                addLine(i, Dateline.labelled(block.text()), true);
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

    /** Lines elsewhere than between title and text must say what the date is, or say nothing else. */
    private boolean addLine(int i, boolean said, boolean elsewhere) {
        Block block = blocks.get(i);
        String text = block.text();
        boolean usable = block.heading() == 0 && !block.is(Kind.FOOTER);
        if (!usable
                || foreign(i)
                || !Dateline.dated(text)
                || TODAY.matcher(text).find()) {
            return false;
        }
        boolean labelled = said;
        if (i > 0 && isLabel(blocks.get(i - 1).text())) {
            text = blocks.get(i - 1).text() + " " + text;
            labelled = Dateline.labelled(text);
        }
        int words = Dateline.words(text);
        int most = elsewhere ? MOST_WORDS_ELSEWHERE : MOST_WORDS;
        boolean teaser = block.mostlyLinks() && text.chars().anyMatch(Character::isIdeographic);
        boolean bare = !teaser && words <= most;
        if (labelled ? words > MOST_WORDS_LABELLED : !bare) {
            return false;
        }
        addParts(text + yearBehind(i));
        return true;
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

    private static boolean isLabel(String text) {
        return text.length() <= 12 && (text.endsWith("：") || text.endsWith(":"));
    }

    /** {@code 发布：2022-09-16 更新：2022-09-17} is two clues; {@code 2022-09-16更新} is one, of the only date there is. */
    private void addParts(String text) {
        int update = Furniture.update(text);
        int cut = update >= 0 && Dateline.dated(text.substring(update)) ? update : text.length();
        String before = text.substring(0, cut).strip();
        if (Dateline.dated(before)) {
            add(false, before);
        }
        if (cut < text.length()) {
            add(true, text.substring(cut));
        }
    }

    private void add(boolean updated, String text) {
        if (clues.stream().noneMatch(clue -> clue.text().equals(text))) {
            clues.add(new PageClue(Place.BYLINE, updated, cut(text)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CLUE ? text : text.substring(0, LONGEST_CLUE);
    }
}
