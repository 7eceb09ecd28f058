package org.jianwen.opensearch.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jianwen.analysis.CharacterRuns.Run;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.opensearch.schema.IndexBody;
import org.jianwen.opensearch.schema.TermText;
import org.jianwen.query.parse.exact.BegunPhrase;
import org.jianwen.query.parse.exact.BrokenPhrase;
import org.jianwen.query.parse.exact.NearQuery;
import org.jianwen.query.parse.exact.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Texts that stand together, as a cluster looks for them: its nodes cut the terms that are sent at their spaces. Stateless. */
final class PhraseJson {

    /** As many endings as an index looks for. */
    private static final int MAX_EXPANSIONS = 20_000;

    private PhraseJson() {}

    /** The phrase that another query stands for, or {@code null} if it is none. */
    static @Nullable PhraseQuery within(Query query) {
        List<PhraseQuery> found = new ArrayList<>();
        query.visit(new QueryVisitor() {
            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                if (parent instanceof PhraseQuery phrase) {
                    found.add(phrase);
                }
                return this;
            }
        });
        return found.size() == 1 ? found.getFirst() : null;
    }

    static Map<String, Object> of(PhraseQuery phrase) {
        List<Gram> grams = new ArrayList<>();
        Term[] terms = phrase.getTerms();
        for (int i = 0; i < terms.length; i++) {
            grams.add(new Gram(terms[i].text(), phrase.getPositions()[i]));
        }
        return phrase("match_phrase", phrase.getField(), grams, phrase.getSlop(), 0);
    }

    static Map<String, Object> of(BrokenPhrase phrase) {
        return phrase("match_phrase_prefix", phrase.field(), phrase.grams(), 0, MAX_EXPANSIONS);
    }

    /** What goes before is not asked there: 4G2U is found by G2*, 十三月 by 3月 on a cluster. */
    static Map<String, Object> of(BegunPhrase begun) {
        return phrase("match_phrase", begun.field(), begun.grams(), 0, 0);
    }

    /** A cluster also finds longer numbers: 12,345 by 345, 8,000 by 8, 1.5万 by 5万. */
    static Map<String, Object> of(WholeNumber number) {
        if (number.isDigit()) {
            return Json.map(
                    "prefix",
                    Json.map(
                            FieldNames.of(number.field()),
                            Json.map("value", number.grams().getFirst().term())));
        }
        return phrase("match_phrase", number.field(), number.grams(), 0, 0);
    }

    private static Map<String, Object> phrase(
            String kind, String field, List<Gram> grams, int slop, int maxExpansions) {
        Map<String, Object> phrase = Json.map("query", TermText.of(grams), "analyzer", IndexBody.TERMS, "slop", slop);
        if (maxExpansions > 0) {
            phrase.put("max_expansions", maxExpansions);
        }
        return Json.map(kind, Json.map(FieldNames.of(field), phrase));
    }

    /**
     * Runs near each other. Each run is the pairs that it has, one position shorter than it is; so between the runs lie as
     * many more. A single character stands for all pairs that it begins, which are more than a cluster takes: it must be
     * somewhere.
     */
    static Map<String, Object> of(NearQuery near) {
        String field = FieldNames.of(near.field());
        List<Object> together = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        for (Run part : near.parts()) {
            if (part.text().codePointCount(0, part.text().length()) == 1) {
                all.add(Json.map("prefix", Json.map(field, Json.map("value", part.text()))));
            } else if (together.size() == NearQuery.MAX_NEAR) {
                all.add(phrase("match_phrase", near.field(), pairs(part), 0, 0));
            } else {
                Map<String, Object> match = Json.map("query", TermText.of(pairs(part)), "analyzer", IndexBody.TERMS);
                match.put("max_gaps", 0);
                match.put("ordered", true);
                together.add(Json.map("match", match));
            }
        }
        if (!together.isEmpty()) {
            int gaps = near.distance() + together.size() - 1;
            Map<String, Object> unordered = Json.map("intervals", together, "max_gaps", gaps, "ordered", false);
            all.add(Json.map("intervals", Json.map(field, Json.map("all_of", unordered))));
        }
        return Json.map("bool", Json.map("must", all));
    }

    private static List<Gram> pairs(Run run) {
        List<Gram> pairs = new ArrayList<>();
        int[] characters = run.text().codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new Gram(new String(characters, i, 2), i));
        }
        return pairs;
    }
}
