package org.jianwen.query.suggest.vocabulary;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * The terms of titles that stand in one row, and those of bodies in characters; and how many articles have them. Read in one
 * pass over the dictionaries of terms; then threads may share it.
 */
public final class RowTerms {

    /** The most words for a letter that are suggested: the most frequent. */
    public static final int MAX_WORDS = 10_000;

    /** The most terms that are read: far more than there are words in characters. */
    private static final int MAX_TERMS = 1 << 18;

    /** A word that fewer articles have is not frequent; its articles are found by their titles. */
    static final int MIN_ARTICLES = 2;

    private static final int MAX_WORD_LENGTH = 30;

    /** The first characters that are Han at all. */
    private static final BytesRef FIRST_HAN = new BytesRef("\u2e80");

    private final BytesRefHash terms = new BytesRefHash();
    private int[] titles = new int[1024];
    private int[] bodies = new int[1024];
    private final int enough;

    /** Reads those of a view. */
    RowTerms(IndexReader reader, int row) throws IOException {
        BytesRef from = FirstLetters.isOfHan(row) ? FIRST_HAN : new BytesRef();
        for (LeafReaderContext leaf : reader.leaves()) {
            titles = count(leaf.reader().terms(ArticleSchema.TITLE), from, row, titles);
            bodies = count(leaf.reader().terms(ArticleSchema.BODY), FIRST_HAN, row, bodies);
        }
        titles = Arrays.copyOf(titles, terms.size());
        bodies = Arrays.copyOf(bodies, terms.size());
        enough = enough();
    }

    private int[] count(@Nullable Terms of, BytesRef from, int row, int[] counts) throws IOException {
        TermsEnum each = of == null ? TermsEnum.EMPTY : of.iterator();
        BytesRef term = each.seekCeil(from) == TermsEnum.SeekStatus.END ? null : each.term();
        int[] more = counts;
        while (term != null && terms.size() < MAX_TERMS) {
            char first = first(term);
            if (FirstLetters.stands(first, row)) {
                int added = terms.add(term);
                int id = added < 0 ? -added - 1 : added;
                more = ArrayUtil.grow(more, id + 1);
                more[id] += each.docFreq();
                term = each.next();
            } else {
                char next = FirstLetters.next(first, row);
                boolean none =
                        next == 0 || each.seekCeil(new BytesRef(String.valueOf(next))) == TermsEnum.SeekStatus.END;
                term = none ? null : each.term();
            }
        }
        return more;
    }

    /** The first character of a term, or another that stands where it does and is neither a letter nor Han. */
    private static char first(BytesRef term) {
        int lead = term.length == 0 ? 0 : term.bytes[term.offset] & 0xFF;
        if (lead < 0x80) {
            return (char) lead;
        } else if (lead < 0xE0 || lead >= 0xF0) {
            return lead < 0xE0 ? '\u0080' : '\uffff';
        }
        int at = term.offset;
        return (char) ((lead & 0xF) << 12 | (term.bytes[at + 1] & 0x3F) << 6 | term.bytes[at + 2] & 0x3F);
    }

    /** In how many articles a word must be, so that not more words are suggested than may be. */
    private int enough() {
        int[] most = new int[size()];
        Arrays.setAll(most, this::weight);
        Arrays.sort(most);
        int left = most.length - MAX_WORDS;
        return left <= 0 ? MIN_ARTICLES : Math.max(MIN_ARTICLES, most[left - 1] + 1);
    }

    public int size() {
        return titles.length;
    }

    public String term(int id) {
        return terms.get(id, new BytesRef()).utf8ToString();
    }

    /** About how many articles have a term. */
    int weight(int id) {
        return Math.max(titles[id], bodies[id]);
    }

    /** How many titles have a term. */
    public int titles(int id) {
        return titles[id];
    }

    /** Whether a term may be a word; of what is not Han but a stem, only if a title shows it whole. */
    boolean isWord(int id) {
        String term = weight(id) < enough ? "" : term(id);
        return term.length() > 1
                && term.length() <= MAX_WORD_LENGTH
                && term.codePointCount(0, term.length()) > 1
                && (isHan(term) || titles[id] > 0 && term.codePoints().anyMatch(Character::isLetter));
    }

    /** Whether a text is of Han characters only. */
    static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean common = text.charAt(i) >= '\u4e00' && text.charAt(i) <= '\u9fa5';
            if (!common && Character.UnicodeScript.of(text.codePointAt(i)) != Character.UnicodeScript.HAN) {
                return false;
            }
            i += Character.isSurrogate(text.charAt(i)) ? 1 : 0;
        }
        return true;
    }
}
