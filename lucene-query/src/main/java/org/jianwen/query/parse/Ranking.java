package org.jianwen.query.parse;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jianwen.query.parse.words.Synonyms;
import org.jianwen.query.parse.words.UserWords;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * What decides the order of hits by relevance. Immutable; each method gives a changed copy.
 */
public final class Ranking {

    /** The greatest boost. */
    public static final int MAX_BOOST = 100;

    /** The measured weights with the built-in synonyms. It has no words of the user, and no regard to dates. */
    public static final Ranking DEFAULT =
            new Ranking(Weights.DEFAULT, UserWords.NONE, Synonyms.BUILT_IN, Map.of(), null);

    private final Weights weights;
    private final UserWords userWords;
    private final Synonyms synonyms;
    private final Map<String, Float> boosts;
    private final @Nullable Recency recency;

    /** {@link #fingerprint}, 0 until it is asked for; threads may find it twice, to the same end. */
    private int fingerprint;

    private Ranking(
            Weights weights,
            UserWords userWords,
            Synonyms synonyms,
            Map<String, Float> boosts,
            @Nullable Recency recency) {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(userWords, "userWords");
        Objects.requireNonNull(synonyms, "synonyms");
        boosts = Collections.unmodifiableMap(new TreeMap<>(boosts)); // in order, so that equal ones read alike
        this.weights = weights;
        this.userWords = userWords;
        this.synonyms = synonyms;
        this.boosts = boosts;
        this.recency = recency;
    }

    /** Sets the weights of matches. */
    public Ranking with(Weights value) {
        return new Ranking(value, userWords, synonyms, boosts, recency);
    }

    /** Sets the words to be looked for whole. */
    public Ranking with(UserWords words) {
        return new Ranking(weights, words, synonyms, boosts, recency);
    }

    /** Sets the synonyms. */
    public Ranking with(Synonyms words) {
        return new Ranking(weights, userWords, words, boosts, recency);
    }

    /**
     * Sets how much matches in a text count: {@code title}, {@code body} or a declared one.
     *
     * @throws IllegalArgumentException if the boost is not above 0 and at most {@link #MAX_BOOST}
     */
    public Ranking boost(String field, float boost) {
        if (!(boost > 0 && boost <= MAX_BOOST)) {
            throw new IllegalArgumentException(
                    "the boost of " + field + " is " + boost + ": wanted above 0 and at most " + MAX_BOOST);
        }
        Map<String, Float> changed = new TreeMap<>(boosts);
        changed.put(ArticleFields.spelled(boosts.keySet(), field), boost);
        return new Ranking(weights, userWords, synonyms, changed, recency);
    }

    /** Sets how newer articles are preferred; {@code null} for not at all. */
    public Ranking with(@Nullable Recency preference) {
        return new Ranking(weights, userWords, synonyms, boosts, preference);
    }

    /** What a match is worth. */
    public Weights weights() {
        return weights;
    }

    /** Words to be looked for as one. */
    public UserWords userWords() {
        return userWords;
    }

    /** Other words for the same thing, to be looked for too. */
    public Synonyms synonyms() {
        return synonyms;
    }

    /** The weight of each text in which a match counts other than 1. They go by the names of the texts. */
    public Map<String, Float> boosts() {
        return boosts;
    }

    /** How newer articles are preferred, or {@code null} if they are not. */
    public @Nullable Recency recency() {
        return recency;
    }

    /** A number that differs between rankings that differ. It is the same in every process. */
    public int fingerprint() {
        int known = fingerprint;
        if (known == 0) {
            String preference = recency == null ? "" : recency.toString();
            known = List.of(weights.fingerprint(), userWords, synonyms, boosts, preference)
                    .hashCode();
            fingerprint = known;
        }
        return known;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(weights, userWords, synonyms, boosts, recency);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranking that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Ranking[weights=" + weights + ", userWords=" + userWords + ", synonyms=" + synonyms + ", boosts="
                + boosts + ", recency=" + recency + "]";
    }
}
