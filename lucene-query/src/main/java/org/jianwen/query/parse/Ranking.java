package org.jianwen.query.parse;

import java.util.Objects;
import org.jianwen.query.parse.words.Synonyms;
import org.jianwen.query.parse.words.UserWords;
import org.jspecify.annotations.Nullable;

/**
 * What decides the order of hits by relevance. Immutable; each method gives a changed copy.
 *
 * @param weights what a match is worth
 * @param userWords words to be looked for as one
 * @param synonyms other words for the same thing, to be looked for too
 * @param recency how newer articles are preferred, or {@code null} if they are not
 */
public record Ranking(
        Weights weights,
        UserWords userWords,
        Synonyms synonyms,
        @Nullable Recency recency) {

    /** As measured, with the synonyms that are built in, without words of the user, and without regard to dates. */
    public static final Ranking DEFAULT = new Ranking(Weights.DEFAULT, UserWords.NONE, Synonyms.BUILT_IN, null);

    /** Checks that nothing is missing. */
    public Ranking {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(userWords, "userWords");
        Objects.requireNonNull(synonyms, "synonyms");
    }

    /** With those words looked for as one. */
    public Ranking with(UserWords words) {
        return new Ranking(weights, words, synonyms, recency);
    }

    /** With those other words for the same thing. */
    public Ranking with(Synonyms words) {
        return new Ranking(weights, userWords, words, recency);
    }

    /** With newer articles preferred so, or not if {@code null}. */
    public Ranking with(@Nullable Recency preference) {
        return new Ranking(weights, userWords, synonyms, preference);
    }
}
