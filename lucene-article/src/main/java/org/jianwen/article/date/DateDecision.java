package org.jianwen.article.date;

import java.util.List;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an article's dates.
 *
 * @param published when it was published, {@code null} where nothing trustworthy says so
 * @param updated when its publisher last changed it, {@code null} where nothing says so; never a stand-in for the other
 * @param notes what a person should know about the decision, a sentence each, in the order of discovery
 */
public record DateDecision(
        @Nullable ArticleDate published, @Nullable ArticleDate updated, List<String> notes) {

    /** Copies the notes. */
    public DateDecision {
        notes = List.copyOf(notes);
    }
}
