package org.jianwen.query.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.Clause.Alternative;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.query.parse.words.Synonyms;
import org.jianwen.schema.ArticleSchema;

/**
 * Adds to words what else may stand in their place: other words for the same thing that are in the index. Quotations,
 * beginnings and what is excluded stay as they are. For one request; not to be shared by threads.
 */
final class SynonymExpansion {

    /** The most alternatives of one query. */
    private static final int MAX_ALTERNATIVES = 24;

    private final Synonyms synonyms;
    private final QueryTokenizer cutter;
    private final TermStatesCache terms;
    private final Map<Clause, Clause> expanded = new HashMap<>();

    SynonymExpansion(Synonyms synonyms, QueryTokenizer cutter, TermStatesCache terms) {
        this.synonyms = synonyms;
        this.cutter = cutter;
        this.terms = terms;
    }

    Clause of(Clause clause) {
        if (synonyms.equals(Synonyms.NONE)) {
            return clause;
        }
        return expanded.computeIfAbsent(clause, c -> new Expansion().of(c));
    }

    /** One tree. */
    private final class Expansion {
        private int left = MAX_ALTERNATIVES;

        Clause of(Clause clause) {
            return switch (clause) {
                case Clause.Words words -> words(words);
                case Clause.Required required -> new Clause.Required(of(required.clause()));
                case Clause.All all ->
                    new Clause.All(all.clauses().stream().map(this::of).toList());
                case Clause.Any any ->
                    new Clause.Any(any.clauses().stream().map(this::of).toList());
                default -> clause;
            };
        }

        private Clause words(Clause.Words words) {
            List<Alternative> alternatives = new ArrayList<>();
            for (Synonyms.Found found : synonyms.findIn(words.text(), cutter.words(words.text()))) {
                for (String other : found.others()) {
                    if (left > 0 && mayBeThere(other)) {
                        alternatives.add(new Alternative(found.start(), found.end(), other));
                        left--;
                    }
                }
            }
            return alternatives.isEmpty() ? words : new Clause.Words(words.text(), words.field(), alternatives);
        }
    }

    /** Whether all pairs of a text are in the index. */
    private boolean mayBeThere(String text) {
        return CharacterRuns.of(text).stream()
                .flatMap(run -> run.covering().stream())
                .allMatch(gram -> gram.term().codePointCount(0, gram.term().length()) == 1
                        || terms.frequency(ArticleSchema.charactersOf(ArticleSchema.BODY), gram.term()) > 0
                        || terms.frequency(ArticleSchema.charactersOf(ArticleSchema.TITLE), gram.term()) > 0);
    }

    /** The other words of a tree that was expanded, each once, in order. */
    static List<String> added(List<Clause> texts) {
        return texts.stream()
                .filter(Clause.Words.class::isInstance)
                .flatMap(words -> ((Clause.Words) words).alternatives().stream())
                .map(Alternative::text)
                .distinct()
                .toList();
    }
}
