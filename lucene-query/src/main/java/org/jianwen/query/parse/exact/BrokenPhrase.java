package org.jianwen.query.parse.exact;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jspecify.annotations.Nullable;

/** A text whose last run is a single character: in the index that may begin a longer run. */
public final class BrokenPhrase extends LookedUpQuery {

    private final String field;
    private final List<Gram> grams;
    private final int slop;

    BrokenPhrase(String field, List<Gram> grams, int slop) {
        this.field = field;
        this.grams = List.copyOf(grams);
        this.slop = slop;
    }

    /** The field of characters. */
    public String field() {
        return field;
    }

    /** The pairs by position, and last what the text at that position begins with. */
    public List<Gram> grams() {
        return grams;
    }

    /** How many characters may be added or moved between them. */
    public int slop() {
        return slop;
    }

    @Override
    Query in(ExactQueries index) {
        return index.resolve(this);
    }

    @Override
    public String toString(@Nullable String any) {
        return field + ":" + grams + "~" + slop;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BrokenPhrase that
                && field.equals(that.field)
                && grams.equals(that.grams)
                && slop == that.slop;
    }

    @Override
    public int hashCode() {
        return Objects.hash(BrokenPhrase.class, field, grams, slop);
    }
}
