package org.jianwen.query.compile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.query.compile.score.Lead;
import org.jianwen.query.compile.score.OwnWord;
import org.jianwen.query.compile.score.ProximityRescorer;
import org.jianwen.query.compile.score.RescoringFeature;
import org.jianwen.query.compile.score.ScoreQueries;
import org.jianwen.query.compile.score.ScoredPart;
import org.jianwen.query.compile.score.SearchedTexts;
import org.jianwen.query.compile.score.TypedLiteral;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.Recency;
import org.jianwen.query.parse.exact.ExactQueries;
import org.jianwen.query.parse.exact.ForOneRequest;
import org.jianwen.query.parse.exact.SingleClause;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree of clauses into a Lucene query: which articles match, and how well.
 *
 * <p>The tree decides what matches, at one of several levels of strictness. How well it matches is one flat sum over the
 * character pairs and the words of everything that was looked for, whatever the level, so that an article does not change
 * its place when the level does; above that sum stand the {@link ScoreTiers}: what has the text as it was typed is worth
 * more than any sum of its parts. For one view of an index; not to be shared by threads.
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public final class QueryCompiler {

    /** Two words that may be written together have so many characters at most; the parts of a sentence have more. */
    private static final int LONGEST_BESIDE = 8;

    private final TermStatesCache terms;
    private final Ranking ranking;
    private final QueryTokenizer cutter;
    private final MatchQueries matches;
    private final ScoreQueries scores;
    private final ScoreTiers tiers;
    private final SynonymExpansion synonyms;
    private final Map<Asked, Query> matching = new HashMap<>();
    private final Map<Query, Query> once = new HashMap<>();
    private final Map<Clause, Scoring> scoring = new HashMap<>();
    private final Map<Clause, List<ScoredTier>> ranked = new HashMap<>();
    private final Map<Asked, List<HighlightTerm>> highlighted = new HashMap<>();

    private record Asked(Clause clause, RelaxationLevel level) {}

    /** What a tree is scored by, each made once: a request asks for it to match, to weigh, and to order anew. */
    private record Scoring(List<ScoredPart> parts, ProximityRescorer closeness, Lead lead) {}

    /**
     * A compiler for one view of an index.
     *
     * @param reader the view
     * @param analyzer the analyzer of the schema
     * @param ranking what decides the order of hits
     * @param zone where a point in time falls on a day
     * @param fields the fields of the articles
     * @throws IllegalArgumentException if the ranking boosts a field that is not there
     */
    public QueryCompiler(IndexReader reader, Analyzer analyzer, Ranking ranking, ZoneId zone, ArticleFields fields) {
        SearchedTexts searched = SearchedTexts.of(fields, ranking.boosts());
        this.cutter = new QueryTokenizer(analyzer, ranking.userWords());
        this.terms = new TermStatesCache(reader);
        ExactQueries exact = new ExactQueries(reader, terms);
        this.ranking = ranking;
        TextQueries textQueries = new TextQueries(terms, exact, cutter);
        this.matches = new MatchQueries(terms, textQueries, cutter, searched, zone);
        this.synonyms = new SynonymExpansion(ranking.synonyms(), cutter, terms);
        this.scores = new ScoreQueries(cutter, terms, exact, ranking.weights(), searched);
        this.tiers = new ScoreTiers(matches, textQueries, cutter, terms);
    }

    /** A compiler for one view of an index whose articles have no fields of one's own. */
    public QueryCompiler(IndexReader reader, Analyzer analyzer, Ranking ranking, ZoneId zone) {
        this(reader, analyzer, ranking, zone, ArticleFields.NONE);
    }

    /**
     * Compiles a tree.
     *
     * @param clause what to look for
     * @param level how much of it an article must have
     * @return the query, scored and for counting
     */
    public CompiledQuery compile(Clause clause, RelaxationLevel level) {
        boolean asTyped = level == RelaxationLevel.AS_TYPED;
        return CompiledQuery.of(matching(clause, level), tiers(clause), sum(clause), asTyped);
    }

    /** What shows in an article why it matches a tree at a level; none of what is excluded. */
    public List<HighlightTerm> highlighted(Clause clause, RelaxationLevel level) {
        return highlighted.computeIfAbsent(
                new Asked(clause, level), asked -> new HighlightTerms(cutter).of(texts(clause), level));
    }

    private @Nullable Query sum(Clause clause) {
        Query sum = ScoreQueries.sum(parts(clause));
        if (sum == null) {
            return null;
        }
        Query single = SingleClause.of(sum);
        Recency recency = ranking.recency();
        return recency == null ? single : new RecentQuery(single, recency);
    }

    /** Which articles match a tree, without scores. */
    public Query matching(Clause clause, RelaxationLevel level) {
        return exactly(synonyms.of(clause), level);
    }

    /** Which articles match a tree without other words for the same thing. */
    private Query exactly(Clause clause, RelaxationLevel level) {
        return matching.computeIfAbsent(new Asked(clause, level), asked -> {
            Query query = SingleClause.of(matches.of(clause, level));
            // Where the levels are the same, what matches is looked for once.
            return once.computeIfAbsent(query, same -> query);
        });
    }

    /** Whether there is a word in a tree, as there is none in quotations. */
    public boolean hasWords(Clause clause) {
        return leaves(clause).stream().anyMatch(Clause.Words.class::isInstance);
    }

    /** The number of words of a tree that an article may have or lack, quotations and the like included. */
    public int words(Clause clause) {
        return (int) texts(clause).stream()
                .flatMap(text -> text instanceof Clause.Words words
                        ? cutter.units(words.text()).stream()
                        : Stream.of(scores.text(text)))
                .distinct()
                .count();
    }

    /**
     * Lets go of what another request for the same query, answered at the same level, does not need.
     *
     * @return whether nothing is left that only the request needs that is being answered, so that another may use the rest
     */
    public boolean release(RelaxationLevel level) {
        terms.release();
        cutter.release();
        once.clear();
        ranked.clear();
        matching.keySet().removeIf(asked -> asked.level() == level || asked.level() != level.stricter());
        boolean reusable = true;
        for (Query kept : matching.values()) {
            reusable &= ForOneRequest.release(kept);
        }
        return reusable;
    }

    /** What the date of an article multiplies its score by. */
    public double factor(Article article) {
        boolean counts = ranking.recency() != null && article.published() != null;
        return counts ? ranking.recency().factor(article.published().instant().getEpochSecond()) : 1;
    }

    /** The parts whose sum, times what the date adds, is the score of an article that matches a tree. */
    public List<ScoredPart> parts(Clause clause) {
        return scoring(clause).parts();
    }

    /** What sets some matches above all others, best first. */
    public List<ScoredTier> tiers(Clause clause) {
        return ranked.computeIfAbsent(
                clause, c -> tiers.of(c, leaves(c), exactly(c, RelaxationLevel.AS_TYPED), unit(scoring(c))));
    }

    /** More than the sum of parts can be. */
    private float unit(Scoring scoring) {
        double most = scores.most(scoring.parts()) * (ranking.recency() == null ? 1 : 2)
                + scoring.closeness().most()
                + scoring.lead().most();
        // A power of two, so that adding it rounds the sum as little as can be.
        return (float) Math.scalb(1.0, Math.getExponent(most) + 1);
    }

    /** What orders the first hits of a clause, and of the query it was read from, anew by their texts; points are added. */
    public List<RescoringFeature> features(Clause clause, String typed) {
        Scoring scoring = scoring(clause);
        List<RescoringFeature> features = new ArrayList<>(List.of(
                new RescoringFeature("characters and pairs of it close together", scoring.closeness()::of),
                new RescoringFeature("its beginning", scoring.lead()::of)));
        TypedLiteral literal = TypedLiteral.of(leaves(clause), typed);
        if (!literal.isEmpty()) {
            features.add(RescoringFeature.where("just as it was typed", unit(scoring), literal::isIn));
            features.add(RescoringFeature.where("in the same characters", unit(scoring), literal::isSpelledIn));
        }
        OwnWord own = OwnWord.of(leaves(clause));
        if (!own.isEmpty()) {
            features.add(RescoringFeature.where("not only across two words", unit(scoring), own::isIn));
        }
        return features;
    }

    private Scoring scoring(Clause clause) {
        return scoring.computeIfAbsent(clause, c -> {
            List<Clause> texts = texts(c);
            List<String> statements = texts.stream().map(scores::text).toList();
            List<String> beside = beside(c);
            return new Scoring(
                    scores.parts(texts, beside),
                    ProximityRescorer.of(statements, beside, ranking.weights(), terms),
                    Lead.of(statements, ranking.weights(), terms));
        });
    }

    /** The pairs of Han characters in which words meet that were typed one beside the other: 信小 of 微信 小程序. */
    private static List<String> beside(Clause clause) {
        List<String> beside = new ArrayList<>();
        List<Clause> all = clause instanceof Clause.All several ? several.clauses() : List.of();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i - 1) instanceof Clause.Words before && all.get(i) instanceof Clause.Words after) {
                String first = FoldedText.of(before.text()).text();
                String second = FoldedText.of(after.text()).text();
                String pair = first.substring(first.offsetByCodePoints(first.length(), -1))
                        + second.substring(0, second.offsetByCodePoints(0, 1));
                boolean isShort = first.length() + second.length() <= LONGEST_BESIDE;
                if (isShort && pair.codePoints().allMatch(Character::isIdeographic)) {
                    beside.add(pair);
                }
            }
        }
        return beside;
    }

    /** Other words for the same thing that are looked for too. */
    public List<String> synonyms(Clause clause) {
        return SynonymExpansion.added(texts(clause));
    }

    private List<Clause> texts(Clause clause) {
        return leaves(synonyms.of(clause));
    }

    private static List<Clause> leaves(Clause clause) {
        List<Clause> texts = new ArrayList<>();
        collectTexts(clause, texts);
        return texts;
    }

    /** The leaves that look for text, none of them excluded. */
    private static void collectTexts(Clause clause, List<Clause> texts) {
        switch (clause) {
            case Clause.Words words -> texts.add(words);
            case Clause.Quoted quoted -> texts.add(quoted);
            case Clause.Prefix prefix -> texts.add(prefix);
            case Clause.Required required -> collectTexts(required.clause(), texts);
            case Clause.All all -> all.clauses().forEach(part -> collectTexts(part, texts));
            case Clause.Any any -> any.clauses().forEach(part -> collectTexts(part, texts));
            case Clause.Exactly exactly -> {}
            case Clause.Dates dates -> {}
            case Clause.Undated undated -> {}
            case Clause.Having having -> {}
            case Clause.Not not -> {}
        }
    }
}
