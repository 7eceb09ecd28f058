package org.jianwen.query.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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
final class ExactQueries {

    /** The most terms that a single character at the end of a broken text may stand for. */
    private static final int MAX_EXPANSIONS = 20_000;

    private final IndexReader reader;

    ExactQueries(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * What contains those runs, one behind the other, each separated from the next by one break.
     *
     * @param slop how many characters may be added or moved between them
     */
    Query containing(String field, List<String> runs, int slop) {
        String last = runs.getLast();
        boolean lastAlone = last.codePointCount(0, last.length()) == 1;
        if (runs.size() == 1 && lastAlone) {
            return new PrefixQuery(new Term(field, last));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        List<Term> terms = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int position = 0;
        for (int i = 0; i < runs.size(); i++) {
            for (Gram gram : grams(runs.get(i))) {
                if (lastAlone && i == runs.size() - 1) {
                    return broken(field, terms, positions, gram.term(), position, slop);
                }
                Term term = new Term(field, gram.term());
                terms.add(term);
                positions.add(position + gram.position());
                phrase.add(term, position + gram.position());
            }
            position += runs.get(i).codePointCount(0, runs.get(i).length()) + 1;
        }
        return terms.size() == 1 ? new TermQuery(terms.getFirst()) : phrase.build();
    }

    /** A text whose last run is a single character: in the index that may begin a longer run. */
    private Query broken(String field, List<Term> terms, List<Integer> positions, String last, int position, int slop) {
        Term[] endings = startingWith(field, last);
        if (endings.length == 0) {
            return new MatchNoDocsQuery("nothing begins with " + last);
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (int i = 0; i < terms.size(); i++) {
            phrase.add(new Term[] {terms.get(i)}, positions.get(i));
        }
        return phrase.add(endings, position).build();
    }

    private Term[] startingWith(String field, String prefix) {
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

    private static List<Gram> grams(String run) {
        List<Run> runs = CharacterRuns.of(run);
        return runs.getFirst().covering();
    }
}
