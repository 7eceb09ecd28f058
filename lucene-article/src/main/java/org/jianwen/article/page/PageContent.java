package org.jianwen.article.page;

import java.util.List;
import org.jianwen.article.page.outline.PageClue;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page, without what surrounds it.
 *
 * @param title the headline without site name or category, or the empty string when the page has none
 * @param body the main text, one paragraph a line, white space normalised; empty only when the page has no text
 * @param canonicalUrl the address that the page gives for itself, absolute, or null
 * @param siteName the name that the page gives its site, or null
 * @param source whom the byline names as the source ({@code 来源：新华社}), or null
 * @param language the {@code lang} of the page as written, or null
 * @param tags the page's own key words, in order, without repeats
 * @param clues texts that may hold the date, the most trusted first
 * @param notes what was cut or guessed, one sentence each
 */
public record PageContent(
        String title,
        String body,
        @Nullable String canonicalUrl,
        @Nullable String siteName,
        @Nullable String source,
        @Nullable String language,
        List<String> tags,
        List<PageClue> clues,
        List<String> notes) {
    /** Copies the lists. */
    public PageContent {
        tags = List.copyOf(tags);
        clues = List.copyOf(clues);
        notes = List.copyOf(notes);
    }
}
