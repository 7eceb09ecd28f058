package org.jianwen.junit.golden;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A query, and the articles that it should find. Immutable; may be shared by threads.
 *
 * @param query what a person types
 * @param wanted the ids of these articles, at least one, in any order; each counts as much as the others
 */
public record GoldenQuery(String query, List<String> wanted) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if no article is wanted, or one is named twice
     */
    public GoldenQuery {
        Objects.requireNonNull(query, "the query is null: pass \"\" for one that wants every article");
        wanted = List.copyOf(Objects.requireNonNull(wanted, "the wanted ids are null"));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("「" + query + "」 wants no article: name at least one");
        }
        if (Set.copyOf(wanted).size() < wanted.size()) {
            throw new IllegalArgumentException("「" + query + "」 wants an article twice: " + wanted);
        }
    }

    /** A query, and the ids of the articles that it should find. */
    public static GoldenQuery of(String query, String... wanted) {
        return new GoldenQuery(query, List.of(Objects.requireNonNull(wanted, "the wanted ids are null")));
    }
}
