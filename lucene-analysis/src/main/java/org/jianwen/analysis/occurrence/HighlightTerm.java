package org.jianwen.analysis.occurrence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a query looks for, whose occurrences show why an article matches.
 *
 * @param kind what counts as an occurrence
 * @param texts its spellings, any of which will do; breaks inside them, such as the hyphen of COVID-19, match any break
 * @param field the one field it is looked for in, or {@code null} for all
 * @param parts what to look for where an article has none of the texts, such as the words of a name
 * @param loose whether an article that has other terms may lack this one, and then have parts of it
 */
public record HighlightTerm(
        Kind kind, List<String> texts, @Nullable String field, List<HighlightTerm> parts, boolean loose) {

    /** What counts as an occurrence of a text. */
    public enum Kind {
        /** The characters, wherever they stand. */
        TEXT,
        /** The characters, but Latin letters or digits at either end must be whole words: AI is not in SAID. */
        WORDS,
        /** The same, but letters or digits may go on behind it. */
        PREFIX,
        /** The characters, or all the parts within a distance. */
        NEAR
    }

    /** Copies the lists. */
    public HighlightTerm {
        Objects.requireNonNull(kind, "kind");
        texts = List.copyOf(texts);
        parts = List.copyOf(parts);
    }

    /** Text of one spelling, in any field, without parts. */
    public static HighlightTerm of(Kind kind, String text) {
        return new HighlightTerm(kind, List.of(text), null, List.of(), false);
    }
}
