package org.jianwen.query.run;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.MatchEngine;
import org.jianwen.query.compile.CompiledQuery;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.highlight.SnippetMaker;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.exact.ForOneRequest;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.ParsedQuery;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.schema.ArticleFields;

/**
 * A query as it was read for one view of an index. Parts of it are compiled once, and how much of it an article must have
 * is decided once, whatever the filters. For one thread at a time.
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public final class QueryPlan {

    private final Ranking ranking;
    private final ParsedQuery parsed;
    private final QueryCompiler compiler;
    private final Map<QueryRelaxation.Asked, RelaxationLevel> levels = new HashMap<>();
    private final Map<RelaxationLevel, CompiledQuery> compiled = new EnumMap<>(RelaxationLevel.class);
    private final Map<RelaxationLevel, SnippetMaker> marking = new EnumMap<>(RelaxationLevel.class);
    private final Map<RelaxationLevel, Long> having = new EnumMap<>(RelaxationLevel.class);
    private boolean reusable = true;

    private QueryPlan(Ranking ranking, ParsedQuery parsed, QueryCompiler compiler) {
        this.ranking = ranking;
        this.parsed = parsed;
        this.compiler = compiler;
    }

    /** Reads the query of a request, for an engine whose articles have those fields. */
    public static QueryPlan of(SearchRequest request, MatchEngine engine, Analyzer analyzer, ArticleFields fields) {
        ParsedQuery parsed = request.lucene() == null
                ? QuerySyntax.parse(request.query(), fields)
                : new ParsedQuery(null, request.lucene().notes(fields, request.zone()));
        return new QueryPlan(
                request.ranking(),
                parsed,
                new QueryCompiler(engine.reader(), analyzer, request.ranking(), request.zone(), fields));
    }

    /** Whether it is that of a ranking. */
    boolean isOf(Ranking other) {
        return ranking.equals(other);
    }

    /** What was typed, read; nothing of it where it is in Lucene's own language. */
    ParsedQuery parsed() {
        return parsed;
    }

    /** What compiles it. */
    QueryCompiler compiler() {
        return compiler;
    }

    /** What shows in a hit why it was found at a level. */
    List<HighlightTerm> highlighted(RelaxationLevel level) {
        Clause clause = parsed.clause();
        return clause == null ? List.of() : compiler.highlighted(clause, level);
    }

    /** What marks it, in passages as they come by default. */
    SnippetMaker marking(RelaxationLevel level) {
        return marking.computeIfAbsent(level, of -> SnippetMaker.of(highlighted(of)));
    }

    /** How many articles of the whole view match at a level and at the stricter one, as far as they were counted. */
    Map<RelaxationLevel, Long> having() {
        return having;
    }

    /** It at a level, as an engine runs it; there must be a clause. */
    CompiledQuery compiled(RelaxationLevel level, MatchEngine engine) throws IOException {
        CompiledQuery known = compiled.get(level);
        if (known == null) {
            CompiledQuery fresh = compiler.compile(Objects.requireNonNull(parsed.clause()), level);
            reusable &= ForOneRequest.release(fresh.query());
            known = fresh.rewritten(engine);
            compiled.put(level, known);
        }
        return known;
    }

    /**
     * Lets go of what another request for the same query, answered at the same level, does not need.
     *
     * @return whether another request may use it
     */
    boolean release(RelaxationLevel level) {
        compiled.keySet().removeIf(other -> other != level);
        compiled.values().forEach(kept -> ForOneRequest.release(kept.query()));
        return compiler.release(level) && reusable;
    }

    /** How much was decided to be wanted of which of its clauses. */
    Map<QueryRelaxation.Asked, RelaxationLevel> levels() {
        return levels;
    }
}
