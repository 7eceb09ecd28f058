package org.jianwen.query.run;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.schema.ArticleSchema;

/**
 * Which hits have a word of two Han characters across others more often than as a word: the pair stands in their texts more
 * often than the word, as 台风 does in 六十二台风机. Only these are worth cutting again for their marks. Stateless.
 */
final class AcrossWords {

    /** So many words of a query are asked about. */
    private static final int MAX_WORDS = 8;

    private AcrossWords() {}

    /** Whether there is such a word among those of a query. */
    static boolean asks(List<HighlightTerm> terms) {
        return !words(terms).isEmpty();
    }

    private static List<String> words(List<HighlightTerm> terms) {
        return terms.stream()
                .filter(term -> term.kind() == HighlightTerm.Kind.WORDS)
                .flatMap(term -> term.texts().stream())
                .map(text -> FoldedText.of(text).text())
                .filter(text -> text.length() == 2 && text.chars().allMatch(Character::isIdeographic))
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    static BitSet among(IndexSearcher searcher, List<HighlightTerm> terms, List<Integer> docs) throws IOException {
        List<String> words = words(terms);
        BitSet across = new BitSet();
        for (String word : words) {
            for (String field : List.of(ArticleSchema.TITLE, ArticleSchema.BODY)) {
                Map<Integer, Integer> whole = frequencies(searcher, new Term(field, word), docs);
                Map<Integer, Integer> all =
                        frequencies(searcher, new Term(ArticleSchema.charactersOf(field), word), docs);
                all.forEach((doc, count) -> across.set(doc, across.get(doc) || count > whole.getOrDefault(doc, 0)));
            }
        }
        return across;
    }

    private static Map<Integer, Integer> frequencies(IndexSearcher searcher, Term term, List<Integer> docs)
            throws IOException {
        Map<Integer, Integer> frequencies = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        PostingsEnum postings = null;
        int leaf = -1;
        for (int doc : docs.stream().sorted().toList()) {
            int its = ReaderUtil.subIndex(doc, leaves);
            if (its != leaf) {
                postings = leaves.get(its).reader().postings(term, PostingsEnum.FREQS);
                leaf = its;
            }
            int local = doc - leaves.get(leaf).docBase;
            if (postings != null && postings.docID() < local) {
                postings.advance(local);
            }
            if (postings != null && postings.docID() == local) {
                frequencies.put(doc, postings.freq());
            }
        }
        return frequencies;
    }
}
