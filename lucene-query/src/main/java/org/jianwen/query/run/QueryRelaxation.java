package org.jianwen.query.run;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jianwen.query.MatchMode;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.MatchEngine;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.parse.syntax.Clause;

/**
 * Decides by evidence how much of what was typed an article must have.
 *
 * <p>What was typed is wanted as it was typed, if enough articles of the index have it so. If fewer than {@value #ENOUGH}
 * have, those that have all of its words anywhere match too; if none has them all, those that have some. Where three words
 * or more were typed, as in a question, those that have some follow even if a few have all, and each hit says whether it is
 * one. Filters play no part, so that none of them makes a query looser. To decide, articles are counted no further than it
 * takes. For one thread, on one view of an index.
 */
public final class QueryRelaxation {

    /** So many articles that have the text as it was typed are enough not to look for its words one by one. */
    public static final int ENOUGH = 10;

    /** So many words are too many to want all of them, if few articles have them all. */
    static final int MANY_WORDS = 3;

    /** Counts articles of the whole index. */
    interface Probe {
        /** The number of articles that match a clause at a level, or {@code enough} if there are more. */
        int count(Clause clause, RelaxationLevel level, int enough) throws IOException;
    }

    private final QueryCompiler compiler;
    private final Probe probe;
    private final Deadline deadline;
    private final Map<Asked, RelaxationLevel> decided;

    /** How much is wanted of a clause in a mode? */
    record Asked(Clause clause, MatchMode mode) {}

    QueryRelaxation(QueryCompiler compiler, Probe probe, Deadline deadline, Map<Asked, RelaxationLevel> decided) {
        this.compiler = compiler;
        this.probe = probe;
        this.deadline = deadline;
        this.decided = decided;
    }

    /** Counts what matches on a whole engine. */
    static Probe probe(MatchEngine engine, QueryCompiler compiler) {
        return (clause, level, enough) -> engine.countUpTo(compiler.matching(clause, level), enough);
    }

    /** The mode that asks for a level. */
    static MatchMode mode(RelaxationLevel level) {
        return switch (level) {
            case AS_TYPED -> MatchMode.AS_TYPED;
            case ALL_WORDS -> MatchMode.ALL_WORDS;
            case SOME_WORDS, ANY_WORD -> MatchMode.SOME_WORDS;
        };
    }

    /** The level for a clause. If the time is up, the strictest that was not yet found wanting. */
    RelaxationLevel level(Clause clause, MatchMode mode) throws IOException {
        Asked asked = new Asked(clause, mode);
        RelaxationLevel level = decided.get(asked);
        if (level == null) {
            level = decide(clause, mode);
            decided.put(asked, level);
        }
        return level;
    }

    private RelaxationLevel decide(Clause clause, MatchMode mode) throws IOException {
        return switch (mode) {
            case EVIDENCE -> byEvidence(clause);
            case AS_TYPED -> RelaxationLevel.AS_TYPED;
            case ALL_WORDS -> RelaxationLevel.ALL_WORDS;
            case SOME_WORDS -> some(clause);
        };
    }

    private RelaxationLevel byEvidence(Clause clause) throws IOException {
        // One word, or several that are cut no further, are the same either way: then one article decides. So it does
        // on quotations, which stand with other spaces only if nowhere with theirs.
        boolean same = matching(clause, RelaxationLevel.ALL_WORDS).equals(matching(clause, RelaxationLevel.AS_TYPED));
        int enough = same || !compiler.hasWords(clause) ? 1 : ENOUGH;
        int exact = probe.count(clause, RelaxationLevel.AS_TYPED, enough);
        if (exact >= enough || deadline.shouldExit()) {
            return RelaxationLevel.AS_TYPED;
        }
        int all = same ? exact : probe.count(clause, RelaxationLevel.ALL_WORDS, ENOUGH);
        if (deadline.shouldExit()) {
            return RelaxationLevel.ALL_WORDS;
        }
        if (all == 0 && exact == 0) {
            // Where there are no words to do without, nothing more is found.
            return matching(clause, RelaxationLevel.SOME_WORDS).equals(matching(clause, RelaxationLevel.AS_TYPED))
                    ? RelaxationLevel.ANY_WORD
                    : some(clause);
        }
        if (all <= exact) {
            return RelaxationLevel.AS_TYPED;
        }
        return all < ENOUGH && compiler.words(clause) >= MANY_WORDS
                ? RelaxationLevel.SOME_WORDS
                : RelaxationLevel.ALL_WORDS;
    }

    private Query matching(Clause clause, RelaxationLevel level) {
        return compiler.matching(clause, level);
    }

    private RelaxationLevel some(Clause clause) throws IOException {
        boolean found = probe.count(clause, RelaxationLevel.SOME_WORDS, 1) > 0;
        return found || deadline.passed() ? RelaxationLevel.SOME_WORDS : RelaxationLevel.ANY_WORD;
    }
}
