package org.jianwen.schema.origin;

import java.util.List;
import java.util.Objects;
import org.jianwen.schema.Article;

/** What was found in a place: an article, or the reason why there is none. Immutable; threads may share it. */
public sealed interface ReadItem {

    /**
     * The place: a path, an address or the key of a row. Inside an archive, the name there follows after {@code !/}.
     */
    String file();

    /**
     * An article.
     *
     * @param file the place
     * @param article the article as it was read
     * @param notes every decision and its evidence, for a person: a subject such as {@code date}, a colon, an English
     *     sentence; what is quoted stands in 「」
     */
    record Found(String file, Article article, List<String> notes) implements ReadItem {
        /** Checks and copies what it is given. */
        public Found {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(article, "article");
            notes = List.copyOf(notes);
        }
    }

    /**
     * No article.
     *
     * @param file the place
     * @param why the reason, with the number of the line where there are lines
     */
    record Skipped(String file, String why) implements ReadItem {
        /** Checks what it is given. */
        public Skipped {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(why, "why");
        }
    }
}
