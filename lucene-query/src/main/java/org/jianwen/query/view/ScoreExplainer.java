package org.jianwen.query.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.ScoredTier;
import org.jianwen.query.compile.score.RescoringFeature;
import org.jianwen.query.compile.score.ScoredPart;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.explain.ScoreExplanation.Part;
import org.jianwen.query.lucene.LuceneQuery;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.run.SearchRun;
import org.jianwen.query.story.SimilarArticles;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;

/** Accounts for the score of one article. For one thread, on one view. */
final class ScoreExplainer {

    private final SearchBackend backend;
    private final Analyzer analyzer;
    private final ArticleFields fields;
    private final QueryCompiler compiler;
    private final SearchRequest request;
    private final Deadline deadline;

    ScoreExplainer(SearchBackend backend, Analyzer analyzer, SearchRequest request, Deadline deadline) {
        this.backend = backend;
        this.fields = backend.fields();
        this.deadline = deadline;
        this.analyzer = analyzer;
        this.compiler = new QueryCompiler(backend.reader(), analyzer, request.ranking(), request.zone(), fields);
        this.request = request;
    }

    /**
     * The account.
     *
     * @return the account; empty if there is no such article
     */
    Optional<ScoreExplanation> of(String id, SearchRun.Standing standing) throws IOException {
        Article article = backend.article(id).orElse(null);
        if (article == null) {
            return Optional.empty();
        }
        String other = request.filters().similarTo();
        if (other != null) {
            return Optional.of(similar(other, id, standing));
        }
        LuceneQuery lucene = request.lucene();
        if (lucene != null) {
            float score = backend.score(lucene.query(fields, request.zone()), id);
            List<Part> parts = score == 0 ? List.of() : List.of(new Part(lucene.text(), "query", score));
            return Optional.of(new ScoreExplanation(standing.found(), score, 1, parts, isLate(standing)));
        }
        Clause clause = QuerySyntax.parse(request.query(), fields).clause();
        if (clause == null) {
            return Optional.of(new ScoreExplanation(standing.found(), 0, 1, List.of(), standing.timedOut()));
        }
        List<Part> parts = new ArrayList<>();
        float sum = 0;
        for (ScoredPart part : compiler.parts(clause)) {
            if (deadline.shouldExit()) {
                break;
            }
            Part best = best(part, id);
            if (best.points() > 0) {
                parts.add(best);
                sum += best.points();
            }
        }
        float factor = (float) compiler.factor(article);
        float score = sum * factor;
        for (Part part : tiers(clause, id)) {
            parts.add(part);
            score += part.points();
        }
        for (Part part : rescored(clause, id, standing)) {
            parts.add(part);
            score += part.points();
        }
        parts.sort(Comparator.comparingDouble(Part::points).reversed());
        return Optional.of(new ScoreExplanation(standing.found(), score, factor, parts, isLate(standing)));
    }

    /** What sets the article above others. */
    private List<Part> tiers(Clause clause, String id) throws IOException {
        List<Part> parts = new ArrayList<>();
        Query article = new TermQuery(ArticleDocuments.idTerm(id));
        for (ScoredTier tier : compiler.tiers(clause)) {
            if (backend.count(FilterQueries.filtered(tier.query(), List.of(article))) > 0) {
                parts.add(new Part(tier.text(), "title or body", tier.points()));
            }
        }
        return parts;
    }

    /** What makes the article like another: the pairs of characters that both have. */
    private ScoreExplanation similar(String other, String id, SearchRun.Standing standing) throws IOException {
        List<Part> parts = new ArrayList<>();
        float sum = 0;
        for (Query pair : SimilarArticles.parts(backend.similar(analyzer, other))) {
            if (deadline.shouldExit()) {
                break;
            }
            float points = backend.score(pair, id);
            if (points > 0) {
                parts.add(part(pair, points));
                sum += points;
            }
        }
        parts.sort(Comparator.comparingDouble(Part::points).reversed());
        return new ScoreExplanation(standing.found(), sum, 1, parts, isLate(standing));
    }

    private static Part part(Query pair, float points) {
        Set<Term> terms = new HashSet<>();
        pair.visit(QueryVisitor.termCollector(terms));
        Term term = terms.iterator().next();
        boolean title = term.field().equals(ArticleSchema.TITLE_CHARACTERS);
        return new Part("「" + term.text() + "」", title ? "title" : "body", points);
    }

    /** What its text gives the article if it is one of the first hits. */
    private List<Part> rescored(Clause clause, String id, SearchRun.Standing standing) {
        int place = standing.first().indexOf(id);
        if (!request.isByRelevance() || place < 0) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (RescoringFeature feature : compiler.features(clause, request.query())) {
            float points = feature.points().of(standing.texts())[place];
            if (points != 0) {
                parts.add(new Part(feature.name(), "title and body", points));
            }
        }
        return parts;
    }

    private boolean isLate(SearchRun.Standing standing) {
        return standing.timedOut() || deadline.passed();
    }

    private Part best(ScoredPart part, String id) throws IOException {
        Part best = new Part("「" + part.text() + "」", part.fields().getFirst(), 0);
        for (int i = 0; i < part.fields().size(); i++) {
            Query query = part.queries().get(i);
            float points = part.weight() * backend.score(query, id);
            if (points > best.points()) {
                best = new Part(best.text(), part.fields().get(i), points);
            }
        }
        return best;
    }
}
