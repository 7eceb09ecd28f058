package org.jianwen.junit.golden;

import java.util.List;
import java.util.Objects;

/**
 * What one query of a golden set found. Immutable; may be shared by threads.
 *
 * @param query what was asked and wanted
 * @param found the ids of the articles found, best first
 */
public record GoldenOutcome(GoldenQuery query, List<String> found) {

    /** Copies the list. */
    public GoldenOutcome {
        Objects.requireNonNull(query, "query");
        found = List.copyOf(found);
    }

    /**
     * The reciprocal rank of the first wanted article. It is one divided by its place, from 1; 0 if none is among the
     * first {@code depth}.
     */
    public double reciprocalRank(int depth) {
        for (int i = 0; i < Math.min(depth, found.size()); i++) {
            if (query.wanted().contains(found.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /**
     * The recall: the share of the wanted articles among the first {@code depth}, 0 to 1. It cannot be 1 where more are
     * wanted than that.
     *
     * @param depth how many of the articles found are looked at
     */
    public double recall(int depth) {
        List<String> first = found.subList(0, Math.min(depth, found.size()));
        long there = query.wanted().stream().filter(first::contains).count();
        return (double) there / query.wanted().size();
    }
}
