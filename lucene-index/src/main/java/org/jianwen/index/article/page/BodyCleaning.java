package org.jianwen.index.article.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.index.article.page.BodyChoice.Span;
import org.jianwen.index.article.page.Furniture.Role;
import org.jianwen.index.article.page.Outline.Block;

/** Decides line by line what of the chosen span is the article's text. */
final class BodyCleaning {
    private static final int SHORT = 60;
    private static final Pattern EDITOR_TAIL =
            Pattern.compile("[(（\\[【〔]\\s*(本文|网络|值班)?(责任编辑|責任編輯|责编|编辑|編輯)[^()（）]{0,30}[)）\\]】〕]\\s*$");

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
        cleaning.dropHead(end);
        cleaning.dropTail(end);
        return cleaning.kept;
    }

    /** A kept line without an editor's name in brackets at its end. */
    static String text(Block block) {
        String text = block.text();
        return text.endsWith(")") || text.endsWith("）") || text.endsWith("】") || text.endsWith("]")
                ? EDITOR_TAIL.matcher(text).replaceFirst("").strip()
                : text;
    }

    /** Where the article's lines end: at the first line that closes an article and has most prose before it. */
    private int end() {
        int all = 0;
        for (int i = span.from(); i < span.to(); i++) {
            all += blocks.get(i).prose() ? blocks.get(i).chars() : 0;
        }
        int before = 0;
        for (int i = span.from(); i < span.to(); i++) {
            Block block = blocks.get(i);
            if (before * 2 >= all && before > 0 && (block.role() == Role.END || repeatsTitle(block))) {
                return i;
            }
            before += block.prose() ? block.chars() : 0;
        }
        return span.to();
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
            if (role == Role.CREDIT
                    && block.chars() <= 8
                    && i + 1 < end
                    && blocks.get(i + 1).chars() <= 2 * SHORT) {
                i++;
            }
        }
    }

    /** Before the first sentence, all up to the last title or byline goes. */
    private void dropHead(int end) {
        int first = span.from();
        while (first < end && !(kept[first] && blocks.get(first).prose() && !head(first))) {
            first++;
        }
        for (int i = Math.min(first, end - 1); i >= span.from(); i--) {
            if (head(i)) {
                Arrays.fill(kept, span.from(), i + 1, false);
                return;
            }
        }
    }

    private boolean head(int i) {
        Block block = blocks.get(i);
        return block.byline() || (!title.isEmpty() && sameWords(block.text(), title));
    }

    private static boolean sameWords(String a, String b) {
        return a.equals(b) || a.replace(" ", "").equals(b.replace(" ", ""));
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
}
