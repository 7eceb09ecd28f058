package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.jianwen.analysis.FoldedText;
import org.jianwen.schema.ArticleSchema;

/** The words of titles as the index has them, which is quicker than cutting the titles again. For one thread. */
final class TitleWords {

    private static final int TERM_BITS = 24;
    private static final int POSITION_BITS = 16;
    private static final int DOC_SHIFT = TERM_BITS + POSITION_BITS;

    private final List<String> terms = new ArrayList<>();

    /** A number for each word of each title: which document, then which place in it, then which term. */
    private long[] words = new long[1024];

    private int size;
    private int read;

    private TitleWords() {}

    /**
     * A word of a title.
     *
     * @param term the term of the index
     * @param start where in the title it begins
     * @param end where it ends, exclusive
     */
    record Word(String term, int start, int end) {}

    /** The words of the titles of a segment, from a first document on; to be read from the last to the first. */
    static TitleWords of(LeafReader leaf, int first) throws IOException {
        TitleWords all = new TitleWords();
        TermsEnum each = Terms.getTerms(leaf, ArticleSchema.TITLE).iterator();
        PostingsEnum postings = null;
        while (each.next() != null && all.terms.size() < 1 << TERM_BITS) {
            postings = each.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.advance(first); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = postings.freq(); i > 0; i--) {
                    all.add(doc - first, postings.nextPosition());
                }
            }
            all.terms.add(each.term().utf8ToString());
        }
        Arrays.sort(all.words, 0, all.size);
        all.read = all.size;
        return all;
    }

    /** Adds that a title has the next term at a place; so far behind no title is that is suggested. */
    private void add(int title, int position) {
        if (position < 1 << POSITION_BITS) {
            words = ArrayUtil.grow(words, size + 1);
            words[size++] = (long) title << DOC_SHIFT | (long) position << TERM_BITS | terms.size();
        }
    }

    /** The terms of a title in the order in which they stand, if those of all titles behind it were asked for before. */
    List<String> of(int title) {
        while (read > 0 && words[read - 1] >>> DOC_SHIFT > title) {
            read--;
        }
        int end = read;
        while (read > 0 && words[read - 1] >>> DOC_SHIFT == title) {
            read--;
        }
        List<String> its = new ArrayList<>(end - read);
        for (int i = read; i < end; i++) {
            its.add(terms.get((int) (words[i] & (1 << TERM_BITS) - 1)));
        }
        return its;
    }

    /** Where the terms of a title stand in it; a stem stands for the word that begins with it. */
    static List<Word> in(FoldedText folded, List<String> terms) {
        String text = folded.text();
        List<Word> words = new ArrayList<>(terms.size());
        int from = 0;
        for (String term : terms) {
            int start = text.indexOf(term, from);
            if (start >= 0) {
                from = start + term.length();
                while (from < text.length() && continues(text.charAt(from - 1)) && continues(text.charAt(from))) {
                    from++;
                }
                words.add(new Word(term, folded.originalStart(start), folded.originalEnd(from - 1)));
            }
        }
        return words;
    }

    private static boolean continues(char letter) {
        return Character.isLetter(letter) && !Character.isIdeographic(letter);
    }
}
