package org.jianwen.query.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jianwen.query.collect.BestMatches;
import org.jianwen.query.collect.MatchEngine;
import org.jianwen.query.parse.exact.SingleClause;
import org.jspecify.annotations.Nullable;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param best those of its matches that stand above all others, as far as they are known, the fewest and best first
 * @param matching the same without scores, for counting
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public record CompiledQuery(Query query, List<BestMatches> best, Query matching) {

    /** Copies the list. */
    public CompiledQuery {
        best = List.copyOf(best);
    }

    /** The same with as much of what is scored as an engine can know before it is run; the best are not always asked for. */
    public CompiledQuery rewritten(MatchEngine engine) throws IOException {
        return new CompiledQuery(engine.rewritten(query), best, matching);
    }

    /** A query of which no matches are known to stand above others. */
    public static CompiledQuery of(Query query) {
        return new CompiledQuery(query, List.of(), query);
    }

    /**
     * A query out of its parts.
     *
     * @param matching what matches
     * @param tiers what puts some matches above all others, best first
     * @param sum what the others are ordered by, or {@code null} if by nothing
     * @param asTyped whether only what has all of it as it was typed is wanted
     */
    static CompiledQuery of(Query matching, List<ScoredTier> tiers, @Nullable Query sum, boolean asTyped) {
        // All that match as typed stand in the tier of that: it need not be looked for twice.
        boolean inFirst =
                asTyped && !tiers.isEmpty() && tiers.getFirst().query().equals(matching);
        List<ScoredTier> rest = tiers.subList(inFirst ? 1 : 0, tiers.size());
        BooleanQuery.Builder query = inFirst
                ? new BooleanQuery.Builder().add(tiers.getFirst().scored(), Occur.MUST)
                : new BooleanQuery.Builder().add(matching, Occur.FILTER);
        addScores(query, rest, sum);
        List<BestMatches> best = new ArrayList<>();
        if (sum != null) {
            float first = inFirst ? tiers.getFirst().points() : 0;
            if (asTyped && !tiers.isEmpty()) {
                double more = rest.stream().mapToDouble(ScoredTier::points).sum();
                best.add(new BestMatches(inAll(tiers, matching, sum), first, more));
            }
            best.add(new BestMatches(withScores(matching, rest, sum), first, 0));
        }
        return new CompiledQuery(query.build(), best, matching);
    }

    private static void addScores(BooleanQuery.Builder query, List<ScoredTier> tiers, @Nullable Query sum) {
        tiers.forEach(tier -> query.add(SingleClause.of(tier.scored()), Occur.SHOULD));
        if (sum != null) {
            query.add(sum, Occur.SHOULD);
        }
    }

    /** What is in all tiers: none other stands above it. */
    private static Query inAll(List<ScoredTier> tiers, Query matching, Query sum) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(sum, Occur.MUST);
        Stream.concat(Stream.of(matching), tiers.stream().map(ScoredTier::query))
                .distinct()
                .forEach(query -> all.add(SingleClause.of(query), Occur.FILTER));
        return all.build();
    }

    /** What has a score at all: of this Lucene passes over what cannot be one of the first, in many articles at a time. */
    private static Query withScores(Query matching, List<ScoredTier> tiers, Query sum) {
        BooleanQuery.Builder some =
                new BooleanQuery.Builder().add(matching, Occur.FILTER).setMinimumNumberShouldMatch(1);
        addScores(some, tiers, sum);
        return some.build();
    }
}
