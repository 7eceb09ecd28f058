package org.jianwen.query.compile.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.parse.Weights;
import org.jianwen.query.parse.exact.ExactQueries;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.query.parse.words.QueryTokenizer;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * How well an article matches what was looked for: one flat sum over character pairs, words that are no pairs, and words
 * of the user, each in title or body, wherever it weighs more.
 */
public final class ScoreQueries {

    /** The most parts of a sum: text that was pasted is known by its beginning. */
    private static final int MAX_PARTS = 128;

    /** What another word for the same thing is worth. */
    private static final float OTHER_WORD = .65f;

    private final QueryTokenizer cutter;
    private final TermStatesCache terms;
    private final ExactQueries exact;
    private final Weights weights;
    private final SearchedTexts searched;

    public ScoreQueries(
            QueryTokenizer cutter, TermStatesCache terms, ExactQueries exact, Weights weights, SearchedTexts searched) {
        this.searched = searched;
        this.cutter = cutter;
        this.terms = terms;
        this.exact = exact;
        this.weights = weights;
    }

    /** The sum of those parts, or {@code null} if there are none. */
    public static @Nullable Query sum(List<ScoredPart> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        parts.forEach(part -> sum.add(part.query(), Occur.SHOULD));
        return sum.build();
    }

    /**
     * What is summed up for those leaves.
     *
     * @param beside the pairs of characters of words that were typed one beside the other
     */
    public List<ScoredPart> parts(List<Clause> texts, List<String> beside) {
        Map<List<Query>, ScoredPart> parts = new LinkedHashMap<>();
        for (Clause text : texts) {
            add(parts, text(text), searched.in(field(text)));
            if (text instanceof Clause.Words words) {
                words.alternatives().forEach(other -> add(parts, words, other));
            }
        }
        for (String pair : beside) {
            put(
                    parts,
                    pair,
                    weights.pair(),
                    searched.in(null),
                    field -> terms.query(ArticleSchema.charactersOf(field), pair));
        }
        return parts.values().stream().limit(MAX_PARTS).toList();
    }

    /** The text of a leaf, without what only makes it a question. */
    public String text(Clause leaf) {
        return switch (leaf) {
            case Clause.Words words -> cutter.statement(words.text());
            default -> typed(leaf);
        };
    }

    /** The text of a leaf, all of it. */
    public static String typed(Clause leaf) {
        return switch (leaf) {
            case Clause.Words words -> words.text();
            case Clause.Quoted quoted -> quoted.text();
            case Clause.Prefix prefix -> prefix.text();
            default -> throw new IllegalArgumentException(leaf + " is not text");
        };
    }

    /**
     * More than the sum can be: BM25 gives a term less than its inverse document frequency, and a phrase has as many terms
     * as characters at most.
     */
    public float most(List<ScoredPart> parts) {
        double rarest = Math.log(2 + 2.0 * terms.articles());
        double most = 0;
        for (ScoredPart part : parts) {
            most += part.weight() * part.text().length() * rarest;
        }
        return (float) most * searched.most();
    }

    /** The overlapping pairs of a run. */
    public static List<String> pairs(String run) {
        List<String> pairs = new ArrayList<>();
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    private static @Nullable TextField field(Clause leaf) {
        return switch (leaf) {
            case Clause.Words words -> words.field();
            case Clause.Quoted quoted -> quoted.field();
            case Clause.Prefix prefix -> prefix.field();
            default -> null;
        };
    }

    private void add(Map<List<Query>, ScoredPart> parts, String text, List<String> fields) {
        if (parts.size() >= MAX_PARTS) {
            return;
        }
        List<QueryTokenizer.Word> words = cutter.words(text);
        for (CharacterRuns.Run run : CharacterRuns.of(text)) {
            List<String> pairs = pairs(run.text());
            // Where folding changed lengths the places in the word are not known.
            boolean plain = run.end() - run.start() == pairs.size() + 1;
            for (int i = 0; i < pairs.size() && parts.size() < MAX_PARTS; i++) {
                boolean within = plain && isWithin(words, run.start() + i);
                String pair = pairs.get(i);
                float weight = within ? weights.wordPair() : weights.pair();
                put(parts, pair, weight, fields, field -> terms.query(ArticleSchema.charactersOf(field), pair));
            }
        }
        for (QueryTokenizer.Word word : words) {
            if (text.codePointCount(word.start(), word.end()) != 2) {
                put(parts, word.term(), weights.word(), fields, field -> terms.query(field, word.term()));
            }
        }
        for (String word : cutter.userWords(text)) {
            List<CharacterRuns.Run> runs = CharacterRuns.of(word);
            if (!runs.isEmpty()) {
                put(
                        parts,
                        word,
                        weights.wordPair(),
                        fields,
                        field -> exact.containing(ArticleSchema.charactersOf(field), runs));
            }
        }
    }

    /** Another word is worth what the one that was typed is, but for a third, and never more for being rarer. */
    private void add(Map<List<Query>, ScoredPart> parts, Clause.Words words, Clause.Alternative other) {
        List<CharacterRuns.Run> runs = CharacterRuns.of(other.text());
        List<String> typed = CharacterRuns.of(words.text().substring(other.start(), other.end())).stream()
                .flatMap(run -> pairs(run.text()).stream())
                .toList();
        List<String> grams = CharacterRuns.covering(runs).stream()
                .map(CharacterRuns.Gram::term)
                .toList();
        float share = Math.min(1, rarity(typed) / rarity(grams));
        put(
                parts,
                other.text(),
                OTHER_WORD * share * weights.wordPair(),
                searched.in(words.field()),
                field -> exact.containing(ArticleSchema.charactersOf(field), runs));
    }

    private float rarity(List<String> grams) {
        double sum = 0;
        for (String gram : grams) {
            int frequency = Math.min(terms.articles(), terms.frequency(ArticleSchema.BODY_CHARACTERS, gram));
            sum += Math.log(1 + (terms.articles() - frequency + .5) / (frequency + .5));
        }
        return (float) Math.max(sum, .01);
    }

    private void put(
            Map<List<Query>, ScoredPart> parts,
            String text,
            float weight,
            List<String> fields,
            Function<String, Query> query) {
        List<Query> queries = fields.stream()
                .map(field -> boosted(query.apply(field), searched.boost(field)))
                .toList();
        parts.merge(
                queries,
                new ScoredPart(text, fields, queries, weight),
                (one, other) -> one.weight() >= other.weight() ? one : other);
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    /** Whether a character and the next belong to one word. */
    private static boolean isWithin(List<QueryTokenizer.Word> words, int start) {
        return words.stream().anyMatch(word -> word.start() <= start && start + 1 < word.end());
    }
}
