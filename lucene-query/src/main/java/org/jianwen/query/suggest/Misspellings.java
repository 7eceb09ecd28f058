package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.jianwen.query.suggest.vocabulary.Entry;
import org.jianwen.query.suggest.vocabulary.SurfaceForms;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in Latin letters of which one that no article has is a misspelling: iphnoe is iPhone, huwei is Huawei. They
 * begin with the same letter and differ by one letter, or by two if it is long. For one thread, once.
 */
final class Misspellings {

    private static final Pattern WORD = Pattern.compile("[a-z]{4,20}");

    /** The index has stems. */
    private static final Pattern ENDING = Pattern.compile("(?<=.{3})(?:es|s|e|ed|ing)$");

    /** From so many letters on two may differ. */
    private static final int LONG = 6;

    private static final int MOST = 4;

    private final IndexReader reader;

    private record Found(String term, float alike, int articles) {}

    Misspellings(IndexReader reader) {
        this.reader = reader;
    }

    /** The words that a folded word may have been meant as, the likeliest first; none if an article has it. */
    List<Entry> of(String word) throws IOException {
        if (!WORD.matcher(word).matches()) {
            return List.of();
        }
        Set<String> typed =
                new LinkedHashSet<>(List.of(word, ENDING.matcher(word).replaceFirst("")));
        Map<String, Found> found = new HashMap<>();
        for (String field : List.of(ArticleSchema.TITLE, ArticleSchema.BODY)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (String text : typed) {
                    add(leaf.reader().terms(field), new Term(field, text), found);
                }
            }
        }
        List<Found> best = found.values().stream()
                .sorted(Comparator.comparing(Found::alike)
                        .thenComparing(Found::articles)
                        .reversed()
                        .thenComparing(Found::term))
                .limit(MOST)
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (Found one : best) {
            if (one.alike == 1) {
                return List.of();
            }
            entries.add(Entry.whole(SurfaceForms.of(reader, one.term), Entry.Kind.WORD, one.articles));
        }
        return entries;
    }

    private static void add(@Nullable Terms terms, Term typed, Map<String, Found> found) throws IOException {
        if (terms == null) {
            return;
        }
        int edits = typed.text().length() < LONG ? 1 : 2;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, typed, edits, 1, true);
        BoostAttribute alike = near.attributes().addAttribute(BoostAttribute.class);
        while (near.next() != null) {
            String term = near.term().utf8ToString();
            if (WORD.matcher(term).matches()) {
                found.merge(
                        term,
                        new Found(term, alike.getBoost(), near.docFreq()),
                        (one, more) -> new Found(
                                term, Math.max(one.alike, more.alike), Math.max(one.articles, more.articles)));
            }
        }
    }
}
