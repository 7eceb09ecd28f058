package org.jianwen.query.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.TextField;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** How well an article matches what was looked for: one flat sum over words and character pairs. */
final class ScoreQueries {

    private final WordCutter cutter;
    private final Weights weights;

    ScoreQueries(WordCutter cutter, Weights weights) {
        this.cutter = cutter;
        this.weights = weights;
    }

    /** The sum for those leaves, or {@code null} if they hold nothing to weigh. */
    @Nullable Query of(List<Clause> texts) {
        Set<Query> parts = new LinkedHashSet<>();
        for (Clause text : texts) {
            switch (text) {
                case Clause.Words words -> add(parts, cutter.withoutFunctionWords(words.text()), words.field());
                case Clause.Quoted quoted -> add(parts, quoted.text(), quoted.field());
                case Clause.Prefix prefix -> add(parts, prefix.text(), prefix.field());
                default -> throw new IllegalArgumentException(text + " is not text");
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        parts.stream().limit(IndexSearcher.getMaxClauseCount() / 2).forEach(part -> sum.add(part, Occur.SHOULD));
        return sum.build();
    }

    /** The fields of words that a leaf looks in: the one it names, or all. */
    static List<String> fields(@Nullable TextField field) {
        return switch (field) {
            case null -> List.of(ArticleSchema.TITLE, ArticleSchema.BODY);
            case TITLE -> List.of(ArticleSchema.TITLE);
            case BODY -> List.of(ArticleSchema.BODY);
        };
    }

    private void add(Set<Query> parts, String text, @Nullable TextField textField) {
        List<String> words =
                cutter.words(text).stream().map(WordCutter.Word::term).toList();
        List<String> pairs = pairs(text);
        for (String field : fields(textField)) {
            float weight = field.equals(ArticleSchema.TITLE) ? weights.title() : 1;
            for (String word : words) {
                parts.add(weighted(field, word, weight * weights.words()));
            }
            for (String pair : pairs) {
                parts.add(weighted(ArticleSchema.charactersOf(field), pair, weight * weights.characters()));
            }
        }
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (CharacterRuns.Run run : CharacterRuns.of(text)) {
            int[] characters = run.text().codePoints().toArray();
            for (int i = 0; i + 1 < characters.length; i++) {
                pairs.add(new String(characters, i, 2));
            }
        }
        return pairs;
    }

    private static Query weighted(String field, String term, float weight) {
        Query query = new TermQuery(new Term(field, term));
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
