package org.jianwen.query.parse.exact;

import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jianwen.analysis.CharacterRuns.Gram;

/** Grams at their positions as intervals of Lucene. Stateless. */
final class GramIntervals {

    private GramIntervals() {}

    /**
     * Where those grams stand one behind the other, each reaching to where the next begins.
     *
     * @param grams one or more, by position
     * @param end the position that the last one reaches to, exclusive
     */
    static IntervalsSource of(List<Gram> grams, int end) {
        IntervalsSource[] parts = new IntervalsSource[grams.size()];
        for (int i = 0; i < parts.length; i++) {
            int next = i + 1 < parts.length ? grams.get(i + 1).position() : end;
            int more = next - grams.get(i).position() - 1;
            parts[i] = Intervals.extend(Intervals.term(grams.get(i).term()), 0, more);
        }
        return Intervals.phrase(parts);
    }
}
