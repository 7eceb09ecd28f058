package org.jianwen.junit.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Queries, and the articles that each should find. Immutable; may be shared by threads.
 *
 * @param queries the queries, at least one
 */
public record GoldenSet(List<GoldenQuery> queries) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no query
     */
    public GoldenSet {
        queries = List.copyOf(Objects.requireNonNull(queries, "the queries are null"));
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a golden set needs at least one query");
        }
    }

    /** The set of these queries. */
    public static GoldenSet of(GoldenQuery... queries) {
        return new GoldenSet(List.of(Objects.requireNonNull(queries, "the queries are null")));
    }

    /**
     * Reads a file of queries, in UTF-8. Each line is a query, a tab, and the ids of the articles it should find, with
     * tabs between them. Blank lines are passed over, and lines that begin with {@code #}.
     *
     * @throws IOException if the file cannot be read, or a line is of another form; the message names the line
     */
    public static GoldenSet read(Path file) throws IOException {
        return GoldenFile.read(Objects.requireNonNull(file, "the file is null"));
    }

    /**
     * Asks every query, one after the other.
     *
     * @param answering who answers
     * @param depth how many articles to ask for; figures can be had for as many or fewer
     * @throws IOException if the index cannot be read
     * @throws IllegalArgumentException if the depth is not positive
     */
    public GoldenScores score(Answering answering, int depth) throws IOException {
        Objects.requireNonNull(answering, "answering is null: pass what answers queries with ids");
        List<GoldenOutcome> outcomes = new ArrayList<>();
        for (GoldenQuery query : queries) {
            outcomes.add(new GoldenOutcome(query, answering.top(query.query(), depth)));
        }
        return new GoldenScores(outcomes, depth);
    }
}
