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
 * @param snippets the title and the passages of the body that show why it matched; empty if the request wants
 *     none
 * @param reprints the other matches that tell the same story, in order of time, those without a date last, the first
 *     {@value #MAX_REPRINTS} of them; empty unless {@link SearchRequest#groupReprints} was asked for
 */
public record Hit(Article article, float score, boolean partial, List<Snippet> snippets, List<Article> reprints) {

    /** The most reprints listed under a hit. */
    public static final int MAX_REPRINTS = 100;

    /** Copies the lists. */
    public Hit {
        reprints = List.copyOf(reprints);
        snippets = List.copyOf(snippets);
    }
}
