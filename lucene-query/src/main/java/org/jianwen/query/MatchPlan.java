package org.jianwen.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jianwen.query.parse.CompiledQuery;
import org.jianwen.query.parse.MatchLevel;
import org.jianwen.query.parse.QueryCompiler;
import org.jianwen.query.parse.Weights;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DateFields;
import org.jspecify.annotations.Nullable;

/**
 * Decides by evidence how much of what was typed an article must have.
 *
 * <p>What was typed is wanted as it was typed, if enough articles have it so. If fewer than {@value #ENOUGH} have, those
 * that have all of its words anywhere match too; if none has them all, those that have some.
 */
final class MatchPlan {

    /** So many articles that have the text as it was typed are enough not to look for its words one by one. */
    static final int ENOUGH = 10;

    private final IndexSearcher searcher;
    private final QueryCompiler compiler;
    private final SearchRequest request;

    MatchPlan(IndexSearcher searcher, Analyzer analyzer, SearchRequest request) {
        this.searcher = searcher;
        this.compiler = new QueryCompiler(searcher.getIndexReader(), analyzer, Weights.DEFAULT, request.zone());
        this.request = request;
    }

    /** The query to run, its level, and what a person should know about it. */
    record Choice(CompiledQuery compiled, MatchLevel level, Optional<String> note) {}

    /**
     * Chooses.
     *
     * @param clause what to look for, or {@code null} if nothing
     * @param typed whether something was typed: if so, nothing to look for finds nothing
     */
    Choice choose(@Nullable Clause clause, boolean typed) throws IOException {
        if (clause == null) {
            Query query = typed ? new MatchNoDocsQuery("nothing to look for") : MatchAllDocsQuery.INSTANCE;
            return new Choice(filtered(new CompiledQuery(query, List.of())), MatchLevel.AS_TYPED, Optional.empty());
        }
        CompiledQuery asTyped = compile(clause, MatchLevel.AS_TYPED);
        int exact = searcher.count(asTyped.query());
        if (exact >= ENOUGH) {
            return new Choice(asTyped, MatchLevel.AS_TYPED, Optional.empty());
        }
        CompiledQuery allWords = compile(clause, MatchLevel.ALL_WORDS);
        int all = searcher.count(allWords.query());
        if (all > exact) {
            String note = exact == 0
                    ? "No article has the text as it was typed: these have all of its words."
                    : exact + " of the articles have the text as it was typed; the others have all of its words.";
            return new Choice(allWords, MatchLevel.ALL_WORDS, Optional.of(note));
        }
        if (exact > 0) {
            return new Choice(asTyped, MatchLevel.AS_TYPED, Optional.empty());
        }
        CompiledQuery some = compile(clause, MatchLevel.SOME_WORDS);
        String note = "No article has all of the words: these have some.";
        return new Choice(some, MatchLevel.SOME_WORDS, Optional.of(note));
    }

    private CompiledQuery compile(Clause clause, MatchLevel level) {
        return filtered(compiler.compile(clause, level));
    }

    private CompiledQuery filtered(CompiledQuery compiled) {
        if (request.from() == null && request.to() == null && request.sources().isEmpty()) {
            return compiled;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(compiled.query(), Occur.MUST);
        if (request.from() != null || request.to() != null) {
            query.add(DateFields.between(request.from(), request.to(), request.zone()), Occur.FILTER);
        }
        if (!request.sources().isEmpty()) {
            var sources = request.sources().stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(ArticleSchema.SOURCE, sources), Occur.FILTER);
        }
        return new CompiledQuery(query.build(), compiled.sought());
    }
}
