package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jianwen.schema.ArticleSchema;

/** The pairs of characters that stand side by side in articles. For one thread. */
final class Pairs {

    private static final List<String> FIELDS = List.of(ArticleSchema.BODY_CHARACTERS, ArticleSchema.TITLE_CHARACTERS);

    /** The most pairs that are looked at of those that begin with one character. */
    private static final int MOST = 2_000;

    private final IndexReader reader;
    private final Map<Character, Map<Character, Integer>> behind = new HashMap<>();

    Pairs(IndexReader reader) {
        this.reader = reader;
    }

    /** About how many articles have a pair. */
    int articles(String pair) throws IOException {
        int articles = 0;
        for (String field : FIELDS) {
            articles += reader.docFreq(new Term(field, pair));
        }
        return articles;
    }

    /** Whether articles have all pairs of a text. */
    boolean areIn(String text) throws IOException {
        boolean known = true;
        for (int at = 0; known && at + 1 < text.length(); at++) {
            known = articles(text.substring(at, at + 2)) > 0;
        }
        return known;
    }

    /** The characters that stand behind one, with about how many articles have them there. */
    Map<Character, Integer> behind(char character) throws IOException {
        Map<Character, Integer> known = behind.get(character);
        if (known == null) {
            known = read(character);
            behind.put(character, known);
        }
        return known;
    }

    private Map<Character, Integer> read(char character) throws IOException {
        Map<Character, Integer> read = new LinkedHashMap<>();
        BytesRef first = new BytesRef(String.valueOf(character));
        for (String field : FIELDS) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum pairs = terms == null ? TermsEnum.EMPTY : terms.iterator();
                boolean more = pairs.seekCeil(first) != TermsEnum.SeekStatus.END;
                while (more && read.size() < MOST && StringHelper.startsWith(pairs.term(), first)) {
                    String pair = pairs.term().utf8ToString();
                    if (pair.length() == 2) {
                        read.merge(pair.charAt(1), pairs.docFreq(), Integer::sum);
                    }
                    more = pairs.next() != null;
                }
            }
        }
        return read;
    }
}
