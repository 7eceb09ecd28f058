package org.jianwen.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FoundDocs;
import org.jianwen.query.parse.CompiledQuery;
import org.jianwen.query.parse.MatchLevel;
import org.jianwen.query.parse.QueryCompiler;
import org.jianwen.query.parse.syntax.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Decides by evidence how much of what was typed an article must have.
 *
 * <p>What was typed is wanted as it was typed, if enough articles have it so. If fewer than {@value #ENOUGH} have, those
 * that have all of its words anywhere match too; if none has them all, those that have some. Where three words or more were
 * typed, as in a question, those that have some follow even if a few have all, and each hit says whether it is one. To
 * decide, articles are counted no further than it takes.
 */
final class QueryRelaxation {

    /** So many articles that have the text as it was typed are enough not to look for its words one by one. */
    static final int ENOUGH = 10;

    /** So many words are too many to want all of them, if few articles have them all. */
    static final int MANY_WORDS = 3;

    /** What is done with queries. */
    interface Trial {
        /** Finds what the request wants to know. */
        FoundDocs run(Query query) throws IOException;

        /** Counts, up to {@link #ENOUGH}. */
        int probe(Query matching) throws IOException;
    }

    /**
     * What was decided.
     *
     * @param compiled the query that was kept
     * @param found what it found
     * @param level its level
     * @param whole what has all of the words, where the query also finds articles that do not, or {@code null}
     * @param note what a person should know about it
     */
    record Choice(
            CompiledQuery compiled,
            FoundDocs found,
            MatchLevel level,
            @Nullable Query whole,
            Optional<String> note) {
        private Choice noted(String sentence) {
            return found.total() == 0 ? this : new Choice(compiled, found, level, whole, Optional.of(sentence));
        }
    }

    private final QueryCompiler compiler;
    private final Trial trial;
    private final Deadline deadline;

    QueryRelaxation(QueryCompiler compiler, Trial trial, Deadline deadline) {
        this.compiler = compiler;
        this.trial = trial;
        this.deadline = deadline;
    }

    /**
     * Chooses. If the time is up, the choice is what was found until then.
     *
     * @param clause what to look for, or {@code null} if nothing
     * @param typed whether something was typed: if so, nothing to look for finds nothing
     */
    Choice choose(@Nullable Clause clause, boolean typed) throws IOException {
        if (clause == null) {
            return nothing(typed);
        }
        // A single word is mostly there as it was typed: then probing first would be looking for it twice.
        Choice word = compiler.words(clause) == 1 ? at(MatchLevel.AS_TYPED, clause, typed) : null;
        int exact = word == null
                ? probe(MatchLevel.AS_TYPED, clause)
                : (int) Math.min(ENOUGH, word.found().total());
        if (exact >= ENOUGH || deadline.passed()) {
            return word == null ? at(MatchLevel.AS_TYPED, clause, typed) : word;
        }
        int all = probe(MatchLevel.ALL_WORDS, clause);
        if (all == 0 && exact == 0) {
            Choice some = at(MatchLevel.SOME_WORDS, clause, typed);
            Choice any = some.found().total() > 0 || deadline.passed() ? some : at(MatchLevel.ANY_WORD, clause, typed);
            return any.noted("No article has all of the words: these have some.");
        }
        if (all <= exact) {
            return word == null ? at(MatchLevel.AS_TYPED, clause, typed) : word;
        }
        if (all < ENOUGH && compiler.words(clause) >= MANY_WORDS) {
            return at(MatchLevel.SOME_WORDS, clause, typed)
                    .noted("Only " + all + " of the articles have all of the words; the others have some.");
        }
        return at(MatchLevel.ALL_WORDS, clause, typed)
                .noted(
                        exact == 0
                                ? "No article has the text as it was typed: these have all of its words."
                                : exact + " of the articles have the text as it was typed;"
                                        + " the others have all of its words.");
    }

    private int probe(MatchLevel level, Clause clause) throws IOException {
        return trial.probe(compiler.matching(clause, level));
    }

    /** What there is at that level, however little it is. */
    Choice at(MatchLevel level, @Nullable Clause clause, boolean typed) throws IOException {
        if (clause == null) {
            return nothing(typed);
        }
        CompiledQuery compiled = compiler.compile(clause, level);
        Query whole = level.isPartial() ? compiler.matching(clause, MatchLevel.ALL_WORDS) : null;
        return new Choice(compiled, trial.run(compiled.query()), level, whole, Optional.empty());
    }

    private Choice nothing(boolean typed) throws IOException {
        Query query = typed ? new MatchNoDocsQuery("nothing to look for") : MatchAllDocsQuery.INSTANCE;
        CompiledQuery compiled = new CompiledQuery(query, query, List.of());
        return new Choice(compiled, trial.run(query), MatchLevel.AS_TYPED, null, Optional.empty());
    }

    /** The number of matches, or {@link #ENOUGH} if there are more. */
    static int countEnough(IndexSearcher searcher, Query matching) throws IOException {
        Query unscored = new ConstantScoreQuery(matching);
        TopDocs found = searcher.search(unscored, new TopScoreDocCollectorManager(ENOUGH, ENOUGH));
        return found.scoreDocs.length;
    }
}
