package org.jianwen.article.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.line.Furniture.Role;
import org.jianwen.article.page.outline.line.Kind;

/** Decides line by line what of the chosen span is the article's text. */
final class BodyCleaning {
    /** A label such as 图像加注文字 with nothing after it speaks of the next line. */
    private static final int BARE_LABEL = 8;

    private static final int LONGEST_LABEL = 40;

    private static final int LONGEST_CAPTION = 120;

    /** Prose before a byline that is not the article yet: at most so many characters, and this share of the prose. */
    private static final int LEAST_LEAD = 60;

    private static final double LEAST_LEAD_SHARE = 0.03;

    /** So many dated lines on a page without a sentence are what it says: 成立日期 2009-06-11. */
    private static final int MANY_BYLINES = 3;

    private static final int LONGEST_TAIL = 50;
    private static final int LONGEST_COLON = 14;
    private static final int LINES_OF_HEAD = 12;
    private static final int SHORTEST_LEAD = 15;

    private static final ResourceTable WORDS = PageWords.ALL;

    private static final Pattern EDITOR_TAIL = Pattern.compile(
            "[(（\\[【〔]\\s*" + WORDS.anyOf("editor-of") + "?" + WORDS.anyOf("editor") + "[^()（）]{0,30}[)）\\]】〕]\\s*$");

    private static final Pattern REMARKS = Pattern.compile(WORDS.anyOf("remarks-of") + "?" + WORDS.anyOf("remarks")
            + WORDS.anyOf("remarks-list") + "?\\s*(?:[(（]?\\d{0,6}\\s*[条條]?[)）]?)?");

    private final Outline outline;
    private final List<Block> blocks;
    private final Span span;
    private final String title;
    private final boolean[] kept;

    private BodyCleaning(Outline outline, Span span, String title) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.span = span;
        this.title = title;
        this.kept = new boolean[blocks.size()];
    }

    /** Which lines of the page are the article's, given its span and its title. */
    static boolean[] of(Outline outline, Span span, String title) {
        BodyCleaning cleaning = new BodyCleaning(outline, span, title);
        int end = cleaning.end();
        cleaning.keepText(end);
        Arrays.fill(cleaning.kept, span.from(), Math.min(end, cleaning.start()), false);
        cleaning.dropTail(end);
        cleaning.dropRepeats(end);
        cleaning.dropLabels(end);
        return cleaning.kept;
    }

    /** The first sentence after the byline of a span, or its first line when it has no sentence. */
    static int firstSentence(Outline outline, Span span) {
        int start = new BodyCleaning(outline, span, "").start();
        for (int i = start; i < span.to(); i++) {
            if (outline.blocks().get(i).prose()) {
                return i;
            }
        }
        return span.from();
    }

    /** A kept line without an editor's name in brackets at its end. */
    static String text(Block block) {
        String text = block.text();
        return !text.isEmpty() && ")）】]〕".indexOf(text.charAt(text.length() - 1)) >= 0 ? withoutEditor(text) : text;
    }

    private static String withoutEditor(String text) {
        int from = Math.max(0, text.length() - LONGEST_TAIL);
        if (text.indexOf('编', from) < 0 && text.indexOf('編', from) < 0) {
            return text;
        }
        Matcher tail = EDITOR_TAIL.matcher(text).region(from, text.length());
        return tail.find() ? text.substring(0, tail.start()).strip() : text;
    }

    /** Where the article's lines end: at the first line that closes an article and has most prose before it. */
    private int end() {
        int all = prose();
        int before = 0;
        for (int i = span.from(); i < span.to(); i++) {
            Block block = blocks.get(i);
            boolean ends = block.role() == Role.END || repeatsTitle(block) || headsRemarks(block);
            if (before * 2 >= all && before > 0 && ends) {
                return i;
            }
            before += block.prose() ? block.chars() : 0;
        }
        return span.to();
    }

    private int prose() {
        int prose = 0;
        for (Block block : blocks.subList(span.from(), span.to())) {
            prose += block.prose() ? block.chars() : 0;
        }
        return prose;
    }

    /** Whether a line is the heading of what readers say. */
    static boolean headsRemarks(Block block) {
        return block.heading() > 1 && saysRemarks(block);
    }

    /** Whether a line says nothing but that readers' remarks follow. */
    static boolean saysRemarks(Block block) {
        return REMARKS.matcher(block.text()).matches();
    }

    private boolean repeatsTitle(Block block) {
        return block.heading() == 1 && sameWords(block.text(), title);
    }

    private void keepText(int end) {
        boolean inList = false;
        for (int i = span.from(); i < end; i++) {
            Block block = blocks.get(i);
            Role role = block.role();
            inList = role == Role.LIST || (inList && !block.prose());
            kept[i] = block.kinds() == 0 && !inList && role == Role.TEXT && !block.mostlyLinks();
            boolean label = role == Role.CREDIT && block.chars() <= BARE_LABEL;
            if (label && i + 1 < end && blocks.get(i + 1).chars() <= LONGEST_CAPTION) {
                i++;
            }
        }
    }

    /** One past the last title or byline before the text; a sentence of a menu may stand before it. */
    private int start() {
        int prose = prose();
        int most = Math.min(LEAST_LEAD, (int) (LEAST_LEAD_SHARE * prose));
        boolean facts = prose == 0 && bylines() >= MANY_BYLINES;
        int start = span.from();
        int before = 0;
        for (int i = span.from(); i < span.to() && before <= most; i++) {
            Block block = blocks.get(i);
            if ((block.byline() && !facts && !block.is(Kind.CAPTION))
                    || (!title.isEmpty() && sameWords(block.text(), title))) {
                start = i + 1;
            } else if (block.prose() && block.heading() == 0 && (block.ends() > 0 || block.chars() > LONGEST_LABEL)) {
                before += block.chars();
            }
        }
        return start;
    }

    private long bylines() {
        return blocks.subList(span.from(), span.to()).stream()
                .filter(Block::byline)
                .count();
    }

    private static boolean sameWords(String a, String b) {
        boolean mayBe = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
        return a.equals(b) || (mayBe && a.replace(" ", "").equals(b.replace(" ", "")));
    }

    /** After the last sentence, what does not stand beside it goes, and so does a byline. */
    private void dropTail(int end) {
        int last = end - 1;
        while (last >= span.from() && !(kept[last] && blocks.get(last).prose())) {
            last--;
        }
        if (last < span.from()) {
            return;
        }
        for (int i = last + 1; i < end; i++) {
            kept[i] &= outline.beside(i, last) && !blocks.get(i).byline();
        }
    }

    /** Some pages print headline and lead twice: over a picture, and over the text. */
    private void dropRepeats(int end) {
        String lead = "";
        int from = span.from();
        for (int i = from; i < Math.min(end, from + LINES_OF_HEAD); i++) {
            String text = blocks.get(i).text();
            if (kept[i] && (text.equals(lead) || sameWords(text, title))) {
                kept[i] = false;
            } else if (kept[i] && lead.isEmpty() && blocks.get(i).chars() >= SHORTEST_LEAD) {
                lead = text;
            }
        }
    }

    /** A heading at the end, or a label such as 参考资料：, under which nothing was kept. */
    private void dropLabels(int end) {
        for (int i = end - 1; i > span.from(); i--) {
            String text = blocks.get(i).text();
            boolean colon = text.endsWith("：") || text.endsWith(":");
            int longest = blocks.get(i).heading() > 0 ? LONGEST_LABEL : colon ? LONGEST_COLON : 0;
            if (kept[i] && blocks.get(i).chars() > longest) {
                return;
            }
            kept[i] = false;
        }
    }
}
