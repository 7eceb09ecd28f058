package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jianwen.analysis.FoldedText;
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

    /** A term of the index, and how many stand before it. */
    record Placed(String term, int position) {}

    /** The terms of the title of each document from a first one on, in the order in which they stand. */
    static List<List<Placed>> of(LeafReader leaf, int first) throws IOException {
        List<List<Placed>> words = new ArrayList<>(leaf.maxDoc() - first);
        for (int doc = first; doc < leaf.maxDoc(); doc++) {
            words.add(new ArrayList<>(0));
        }
        Terms terms = Terms.getTerms(leaf, ArticleSchema.TITLE);
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        while (each.next() != null) {
            String term = each.term().utf8ToString();
            postings = each.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.advance(first); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = postings.freq(); i > 0; i--) {
                    words.get(doc - first).add(new Placed(term, postings.nextPosition()));
                }
            }
        }
        words.forEach(list -> list.sort(Comparator.comparingInt(Placed::position)));
        return words;
    }

    /** Where the terms of a title stand in it; a stem stands for the word that begins with it. */
    static List<Word> in(String title, List<Placed> terms) {
        FoldedText folded = FoldedText.of(title);
        String text = folded.text();
        List<Word> words = new ArrayList<>(terms.size());
        int from = 0;
        for (Placed placed : terms) {
            int start = text.indexOf(placed.term(), from);
            if (start >= 0) {
                from = start + placed.term().length();
                while (from < text.length() && continues(text.charAt(from - 1)) && continues(text.charAt(from))) {
                    from++;
                }
                words.add(new Word(placed.term(), folded.originalStart(start), folded.originalEnd(from - 1)));
            }
        }
        return words;
    }

    private static boolean continues(char letter) {
        return Character.isLetter(letter) && !Character.isIdeographic(letter);
    }
}
