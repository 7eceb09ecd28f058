package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jianwen.schema.ArticleSchema;

/** The words of titles as the index has them, which is quicker than cutting the titles again. Stateless. */
final class TitleWords {

    private TitleWords() {}

    /**
     * A word of a title.
     *
     * @param term the term of the index
     * @param start where in the title it begins
     * @param end where it ends, exclusive
     */
    record Word(String term, int start, int end) {}

    /** The words of the title of each document from a first one on, in the order in which they stand. */
    static List<List<Word>> of(LeafReader leaf, int first) throws IOException {
        List<List<Word>> words = new ArrayList<>(leaf.maxDoc() - first);
        for (int doc = first; doc < leaf.maxDoc(); doc++) {
            words.add(new ArrayList<>(0));
        }
        Terms terms = Terms.getTerms(leaf, ArticleSchema.TITLE);
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        while (each.next() != null) {
            String term = each.term().utf8ToString();
            postings = each.postings(postings, PostingsEnum.OFFSETS);
            for (int doc = postings.advance(first); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = postings.freq(); i > 0; i--) {
                    postings.nextPosition();
                    words.get(doc - first).add(new Word(term, postings.startOffset(), postings.endOffset()));
                }
            }
        }
        words.forEach(list -> list.sort(Comparator.comparingInt(Word::start)));
        return words;
    }
}
