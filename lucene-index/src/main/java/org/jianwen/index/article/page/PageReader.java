package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.index.article.page.BodyChoice.Span;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a page of HTML. Threads may share it: it keeps nothing between calls. */
public final class PageReader {
    private static final Pattern WHOLE = Pattern.compile("(?i)<(?:html|head|body|title)\\b");

    private PageReader() {}

    /**
     * Reads a page; no content makes it throw.
     *
     * @param html a whole page or a part of one, decoded
     * @param url where it was found, against which a relative canonical address is resolved, or null
     * @param limits how much to read
     */
    public static PageContent read(String html, @Nullable String url, PageLimits limits) {
        List<String> notes = new ArrayList<>();
        String input = html;
        if (html.length() > limits.maxCharacters()) {
            notes.add("page cut after " + limits.maxCharacters() + " of " + html.length() + " characters");
            input = html.substring(0, limits.maxCharacters());
        }
        Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth());
        Document page = parser.parseInput(input, url == null ? "" : url);
        HeadFacts head = new HeadFacts();
        Outline outline = OutlineBuilder.of(page, head);
        return read(outline, head, WHOLE.matcher(input).find(), limits, notes);
    }

    private static PageContent read(
            Outline outline, HeadFacts head, boolean whole, PageLimits limits, List<String> notes) {
        Span span = BodyChoice.of(outline);
        int first = BodyCleaning.firstSentence(outline, span);
        TitleChoice title = TitleChoice.of(outline, head, whole, first);
        boolean[] kept = BodyText.orMore(outline, span, BodyCleaning.of(outline, span, title.text()), notes);
        int last = last(kept, span.to() - 1);
        Bylines bylines = new Bylines(outline);
        List<PageClue> clues = new ArrayList<>(head.dates());
        clues.addAll(bylines.clues(title.at(), first, last, span.after(last, 8)));
        String source = bylines.source(Math.min(first, title.at() < 0 ? first - 12 : title.at() - 4), first + 4, last, span.after(last, 5));
        return new PageContent(
                title.text(),
                BodyText.of(outline, kept, head.description()),
                head.canonical(),
                head.siteName(),
                source == null ? head.source() : source,
                head.language(),
                head.tags().stream().limit(limits.maxTags()).toList(),
                clues,
                notes);
    }

    private static int last(boolean[] kept, int otherwise) {
        for (int i = kept.length - 1; i >= 0; i--) {
            if (kept[i]) {
                return i;
            }
        }
        return otherwise;
    }
}
