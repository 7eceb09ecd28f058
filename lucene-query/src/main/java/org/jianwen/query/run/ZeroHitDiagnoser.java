package org.jianwen.query.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.collect.MatchEngine;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.parse.syntax.Clause;
import org.jspecify.annotations.Nullable;

/** Finds out why a request found nothing: by running it without each of its parts, and each part alone. */
final class ZeroHitDiagnoser {

    /** The most clauses of a query that are tried alone. */
    static final int MAX_CLAUSES = 16;

    /** In a query of more clauses, none is left out to see what the others find: each such trial is a search of its own. */
    static final int MAX_LEFT_OUT = 8;

    private final MatchEngine engine;
    private final QueryCompiler compiler;
    private final SearchRequest request;
    private final Map<String, Query> filters;
    private final Deadline deadline;
    private final FilteredSearch search;
    private final QueryRelaxation relaxation;

    ZeroHitDiagnoser(
            MatchEngine engine,
            QueryCompiler compiler,
            SearchRequest request,
            Map<String, Query> filters,
            FilteredSearch search,
            Deadline deadline) {
        this.engine = engine;
        this.compiler = compiler;
        this.request = request;
        this.filters = filters;
        this.deadline = deadline;
        this.search = search;
        this.relaxation = search.relaxation();
    }

    /**
     * What stands in the way: the parts that no article has, and those without which there are some; or, if it takes
     * more than one, all parts. Nothing if the time is up.
     *
     * @param clause what was looked for, or {@code null} if nothing
     */
    List<ZeroHitDiagnosis> diagnosis(@Nullable Clause clause) throws IOException {
        List<ZeroHitDiagnosis> parts = new ArrayList<>();
        boolean typed = !request.query().isBlank();
        if (clause == null && typed) {
            long alone = request.lucene() == null ? 0 : count(null, true, Map.of());
            parts.add(new ZeroHitDiagnosis(null, request.query().strip(), alone, count(null, false, filters)));
        }
        List<Clause> clauses =
                clause instanceof Clause.All all ? all.clauses() : clause == null ? List.of() : List.of(clause);
        List<Long> alone = new ArrayList<>();
        for (int i = 0; i < Math.min(clauses.size(), MAX_CLAUSES) && !deadline.shouldExit(); i++) {
            alone.add(count(clauses.get(i), true, Map.of()));
        }
        long nowhere = alone.stream().filter(count -> count == 0).count();
        for (int i = 0; i < alone.size(); i++) {
            List<Clause> others = new ArrayList<>(clauses);
            Clause part = others.remove(i);
            // Where no article has one part, to leave out another does not help.
            boolean may = clauses.size() <= MAX_LEFT_OUT && (nowhere == 0 || nowhere == 1 && alone.get(i) == 0);
            long without = may ? count(Clause.all(others), false, filters) : 0;
            parts.add(new ZeroHitDiagnosis(null, part.format(), alone.get(i), without));
        }
        for (String part : filters.keySet()) {
            Map<String, Query> others = new LinkedHashMap<>(filters);
            Query filter = others.remove(part);
            long without = count(clause, typed, others);
            parts.add(new ZeroHitDiagnosis(part, request.filters().describe(part), engine.count(filter), without));
        }
        List<ZeroHitDiagnosis> telling = parts.stream()
                .filter(part -> part.alone() == 0 || part.without() > 0)
                .toList();
        return deadline.passed() ? List.of() : telling.isEmpty() ? parts : telling;
    }

    /** As many as a request for that would find, in the same mode. */
    private long count(@Nullable Clause clause, boolean typed, Map<String, Query> passing) throws IOException {
        if (clause == null && typed && request.lucene() == null || deadline.shouldExit()) {
            return 0;
        }
        Query query = clause == null
                ? typed ? search.find().compiled().matching() : MatchAllDocsQuery.INSTANCE
                : compiler.matching(clause, relaxation.level(clause, request.match()));
        return deadline.passed() ? 0 : engine.count(FilterQueries.filtered(query, passing.values()));
    }
}
