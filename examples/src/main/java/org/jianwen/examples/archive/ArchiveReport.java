package org.jianwen.examples.archive;

import java.util.List;
import org.jianwen.query.Hit;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;

/**
 * What of an archive wants a person's eye.
 *
 * @param skipped what was not read, and why
 * @param undated articles without a date
 * @param doubtful articles whose date is only hinted at
 * @param duplicates articles that stand in more than one place
 * @param stories articles that others reprint
 */
public record ArchiveReport(
        List<ReadItem.Skipped> skipped,
        List<Article> undated,
        List<Article> doubtful,
        List<Duplicate> duplicates,
        List<Hit> stories) {

    /**
     * An article that stands in more than one place.
     *
     * @param article the article
     * @param places the places, the one it is shown from first
     */
    public record Duplicate(Article article, List<String> places) {}

    /** Copies the lists. */
    public ArchiveReport {
        skipped = List.copyOf(skipped);
        undated = List.copyOf(undated);
        doubtful = List.copyOf(doubtful);
        duplicates = List.copyOf(duplicates);
        stories = List.copyOf(stories);
    }
}
