package org.jianwen.query;

import java.util.List;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.schema.Article;

/**
 * One article that was found.
 *
 * @param article the article, whole
 * @param score how well it matches: higher is better; only to be compared within one result
 * @param partial whether it lacks some of the words, because too few articles have them all
 * @param snippets the title and the passages of the body that show why it matched, never empty
 */
public record Hit(Article article, float score, boolean partial, List<Snippet> snippets) {

    /** Copies the list. */
    public Hit {
        snippets = List.copyOf(snippets);
    }
}
