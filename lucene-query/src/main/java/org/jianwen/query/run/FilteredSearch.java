package org.jianwen.query.run;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.HitRange;
import org.jianwen.query.collect.MatchEngine;
import org.jianwen.query.collect.PageCursor;
import org.jianwen.query.compile.CompiledQuery;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.explain.LooserMatch;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.lucene.LuceneQuery;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** What of a request matches, at any level, with its filters. For one thread, on one view of an index. */
final class FilteredSearch {

    private final MatchEngine engine;
    private final QueryPlan plan;
    private final QueryCompiler compiler;
    private final SearchRequest request;
    private final ArticleFields fields;
    private final Map<String, Query> filters;
    private final @Nullable Clause clause;
    private final PageWindow window;
    private final QueryRelaxation relaxation;
    private final Deadline deadline;
    private final Map<RelaxationLevel, Long> having = new EnumMap<>(RelaxationLevel.class);
    private final Map<RelaxationLevel, Found> runs = new EnumMap<>(RelaxationLevel.class);

    /**
     * What was found at one level.
     *
     * @param level the level
     * @param compiled the query without the filters
     * @param docs what matches it and passes the filters
     */
    record Found(RelaxationLevel level, CompiledQuery compiled, CollectedHits docs) {}

    FilteredSearch(
            MatchEngine engine,
            QueryPlan plan,
            SearchRequest request,
            ArticleFields fields,
            Map<String, Query> filters,
            PageWindow window,
            Deadline deadline) {
        this.engine = engine;
        this.plan = plan;
        this.compiler = plan.compiler();
        this.request = request;
        this.fields = fields;
        this.filters = filters;
        this.clause = plan.parsed().clause();
        this.window = window;
        this.relaxation = new QueryRelaxation(compiler, probe(), deadline, plan.levels());
        this.deadline = deadline;
    }

    /** Finds what the request wants at the level that it asks for. */
    Found find() throws IOException {
        if (clause == null) {
            return at(RelaxationLevel.AS_TYPED);
        }
        PageCursor cursor = window.cursor();
        return at(
                cursor == null ? relaxation.level(clause, request.match()) : RelaxationLevel.values()[cursor.level()]);
    }

    /** What decides about levels, by what is in the whole index. */
    QueryRelaxation relaxation() {
        return relaxation;
    }

    private QueryRelaxation.Probe probe() {
        QueryRelaxation.Probe inIndex = QueryRelaxation.probe(engine, compiler);
        return (asked, level, enough) -> {
            // What is found with filters is there without them. A word is mostly there as typed, and of several that
            // are cut no further one article is enough: then one look tells.
            boolean likely = level == RelaxationLevel.AS_TYPED && (enough == 1 || compiler.words(asked) == 1);
            if (asked.equals(clause) && (likely || level.isPartial() && filters.isEmpty())) {
                long found = at(level).docs().total();
                if (found >= enough || filters.isEmpty()) {
                    return (int) Math.min(enough, found);
                }
            }
            return inIndex.count(asked, level, enough);
        };
    }

    private Found at(RelaxationLevel level) throws IOException {
        Found found = runs.get(level);
        if (found == null) {
            CompiledQuery compiled = compiled(level);
            found = new Found(level, compiled, found(compiled));
            runs.put(level, found);
        }
        return found;
    }

    /** What a query finds; levels that differ in words alone are the same where none are. */
    private CollectedHits found(CompiledQuery compiled) throws IOException {
        for (Found run : runs.values()) {
            if (run.compiled().query().equals(compiled.query())) {
                return run.docs();
            }
        }
        return run(compiled);
    }

    private CollectedHits run(CompiledQuery compiled) throws IOException {
        HitRange range = window.range();
        if (filters.get(Filters.SIMILAR) == null) {
            range = range.among(compiled.best());
        }
        Counting counting = request.counting();
        Set<String> sideways = counting.isEmpty() ? null : sideways(counting, fields);
        return engine.find(scored(compiled.query()), filters, range, sideways);
    }

    private CompiledQuery compiled(RelaxationLevel level) throws IOException {
        if (clause != null) {
            return plan.compiled(level, engine);
        }
        LuceneQuery lucene = request.lucene();
        if (lucene != null) {
            return CompiledQuery.of(engine.rewritten(lucene.query(fields, request.zone())));
        }
        Query query =
                request.query().isBlank() ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("nothing to look for");
        return CompiledQuery.of(query);
    }

    /** What is similar to an article is in the order of that, whatever was typed. */
    private Query scored(Query query) {
        Query similar = filters.get(Filters.SIMILAR);
        return similar == null ? query : FilterQueries.filtered(similar, List.of(query));
    }

    /** All that was found, scored. */
    Query all(Found found) {
        return FilterQueries.filtered(scored(found.compiled().query()), filters.values());
    }

    /** What a person should know about how the query was read: how many of what was found have more than was asked of all. */
    Optional<String> note(Found found) throws IOException {
        boolean asked = found.level() == RelaxationLevel.ALL_WORDS && request.match() == MatchMode.ALL_WORDS;
        if (clause == null
                || found.level() == RelaxationLevel.AS_TYPED
                || asked
                || found.docs().total() == 0) {
            return Optional.empty();
        }
        long all = having(clause, found);
        return deadline.passed()
                ? Optional.empty()
                : RelaxationNote.of(found.level(), all, found.docs(), !filters.isEmpty());
    }

    /** How many of what was found have what the stricter level wants. Without filters that is the same whenever asked. */
    private long having(Clause typed, Found found) throws IOException {
        RelaxationLevel level = found.level();
        Map<RelaxationLevel, Long> counted = filters.isEmpty() ? plan.having() : having;
        Long known = counted.get(level);
        if (known != null) {
            return known;
        }
        Query stricter = compiler.matching(typed, level.stricter());
        Query both = FilterQueries.filtered(found.compiled().matching(), List.of(stricter));
        long count = engine.count(FilterQueries.filtered(both, filters.values()));
        if (!deadline.passed()) {
            counted.put(level, count);
        }
        return count;
    }

    /** What has all of the words, where some of what was found may lack some; {@code null} if all have, or none has. */
    @Nullable Query whole(Found found) throws IOException {
        boolean some =
                clause != null && found.level().isPartial() && found.docs().total() > 0 && having(clause, found) > 0;
        return some ? compiler.matching(clause, found.level().stricter()) : null;
    }

    /** What the next looser reading that finds anything would find with the filters, or {@code null} if none would. */
    @Nullable LooserMatch looser(Found found) throws IOException {
        for (MatchMode mode : List.of(MatchMode.ALL_WORDS, MatchMode.SOME_WORDS)) {
            if (clause == null || mode.compareTo(QueryRelaxation.mode(found.level())) <= 0) {
                continue;
            }
            RelaxationLevel level = relaxation.level(clause, mode);
            long total = deadline.shouldExit()
                    ? 0
                    : engine.count(FilterQueries.filtered(compiler.matching(clause, level), filters.values()));
            if (total > 0 && !deadline.passed()) {
                return new LooserMatch(mode, total);
            }
        }
        return null;
    }

    private static Set<String> sideways(Counting counting, ArticleFields fields) {
        Set<String> sideways = new HashSet<>();
        if (counting.dates() && counting.beyondDates()) {
            sideways.add(ArticleSchema.DATE);
        }
        counting.values()
                .keySet()
                .forEach(field -> sideways.add(fields.get(field).name()));
        counting.ranges()
                .keySet()
                .forEach(field -> sideways.add(fields.get(field).name()));
        return sideways;
    }
}
