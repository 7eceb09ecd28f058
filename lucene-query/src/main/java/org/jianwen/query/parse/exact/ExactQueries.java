package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jianwen.analysis.CharacterRuns.Run;

/**
 * Queries on a field of characters that match exactly the articles that contain a text: every one, and no other.
 *
 * <p>The field holds each pair of neighbouring characters at the position of the first, the last character of a run alone
 * at its own, and skips one position at a break. So a run is found by the fewest pairs that cover it, as a phrase; a
 * single character by the pairs that it begins; and a text with breaks by its runs, one position apart.
 */
public final class ExactQueries {

    /** The most terms that a single character at the end of a broken text may stand for. */
    private static final int MAX_EXPANSIONS = 20_000;

    private final IndexReader reader;
    private final TermStatesCache terms;
    private final Map<Query, Query> once = new HashMap<>();

    /** Queries on a view, whose terms are looked up here. */
    public ExactQueries(IndexReader reader, TermStatesCache terms) {
        this.reader = reader;
        this.terms = terms;
    }

    /**
     * What contains those runs, one behind the other, each separated from the next by one break.
     *
     * @param runs one run or more
     */
    public Query containing(String field, List<Run> runs) {
        List<Gram> grams = CharacterRuns.covering(runs);
        Gram last = grams.getLast();
        boolean lastAlone = last.term().codePointCount(0, last.term().length()) == 1;
        if (grams.size() == 1) {
            return lastAlone ? new PrefixQuery(new Term(field, last.term())) : terms.query(field, last.term());
        }
        if (lastAlone) {
            return once(new BrokenPhrase(field, grams));
        }
        return terms.phrase(field, grams);
    }

    /**
     * What contains those runs in any order, with so many other characters at most between the first and the last of them.
     * If they are more than {@value NearQuery#MAX_NEAR}, or {@value NearQuery#MAX_SINGLE} single characters, the rest must be somewhere in the
     * field.
     *
     * @param parts one run or more
     */
    public Query near(String field, List<Run> parts, int distance) {
        Collection<Run> distinct = parts.stream()
                .collect(Collectors.toMap(Run::text, part -> part, (one, same) -> one, LinkedHashMap::new))
                .values();
        if (distinct.size() == 1) {
            return containing(field, List.copyOf(distinct));
        }
        return once(new NearQuery(field, List.copyOf(distinct), distance));
    }

    /** The same object for the same query: what it becomes, and what that matches, is found once for a request. */
    private Query once(Query query) {
        return once.computeIfAbsent(query, q -> query);
    }

    /** What a query that looks up terms of the index has become in this view. */
    Query resolve(NearQuery query) {
        String field = query.field();
        List<IntervalsSource> near = new ArrayList<>();
        Set<Query> anywhere = new LinkedHashSet<>();
        int singles = 0;
        for (Run part : query.parts()) {
            boolean single = part.text().codePointCount(0, part.text().length()) == 1;
            if (near.size() == NearQuery.MAX_NEAR || single && ++singles > NearQuery.MAX_SINGLE) {
                anywhere.add(containing(field, List.of(part)));
            } else {
                near.add(single ? single(reader, field, part.text()) : several(part.text()));
            }
        }
        IntervalsSource together = Intervals.unordered(near.toArray(IntervalsSource[]::new));
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(new IntervalQuery(field, Intervals.maxgaps(query.distance(), together)), Occur.MUST);
        anywhere.forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }

    /** Where a run stands, its last character included, which the pair before it has. */
    private static IntervalsSource several(String run) {
        int[] characters = run.codePoints().toArray();
        IntervalsSource[] pairs = new IntervalsSource[characters.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Intervals.term(new String(characters, i, 2));
        }
        return Intervals.extend(Intervals.phrase(pairs), 0, 1);
    }

    /** Where a single character stands, as the first of a pair or the last of a run. */
    static IntervalsSource single(IndexReader reader, String field, String character) {
        Term[] terms = startingWith(reader, field, character);
        return terms.length == 0
                ? Intervals.noIntervals("nothing begins with " + character)
                : Intervals.or(Arrays.stream(terms)
                        .map(term -> Intervals.term(term.bytes()))
                        .toArray(IntervalsSource[]::new));
    }

    /** A broken phrase as one of Lucene's, with all pairs that its last character begins in that view. */
    static Query phrase(BrokenPhrase query, IndexReader reader) {
        List<Gram> grams = query.grams();
        Term[] endings = startingWith(reader, query.field(), grams.getLast().term());
        if (endings.length == 0) {
            return new MatchNoDocsQuery("nothing begins with " + grams.getLast().term());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Gram gram : grams.subList(0, grams.size() - 1)) {
            phrase.add(new Term[] {new Term(query.field(), gram.term())}, gram.position());
        }
        return phrase.add(endings, grams.getLast().position()).build();
    }

    private static Term[] startingWith(IndexReader reader, String field, String prefix) {
        BytesRef bytes = new BytesRef(prefix);
        Set<BytesRef> found = new TreeSet<>();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = Terms.getTerms(leaf.reader(), field);
                TermsEnum term = terms.iterator();
                if (term.seekCeil(bytes) == TermsEnum.SeekStatus.END) {
                    continue;
                }
                do {
                    if (!StringHelper.startsWith(term.term(), bytes)) {
                        break;
                    }
                    found.add(BytesRef.deepCopyOf(term.term()));
                } while (found.size() < MAX_EXPANSIONS && term.next() != null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().map(b -> new Term(field, b)).toArray(Term[]::new);
    }
}
