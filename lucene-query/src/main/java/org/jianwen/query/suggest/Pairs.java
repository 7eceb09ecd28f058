package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jianwen.schema.ArticleSchema;

/** The pairs of characters that stand side by side in articles. For one thread, once; what it learns is shared. */
final class Pairs {

    private static final List<String> FIELDS = List.of(ArticleSchema.BODY_CHARACTERS, ArticleSchema.TITLE_CHARACTERS);

    /** The most pairs that are looked at of those that begin with one character. */
    private static final int MOST = 2_000;

    private final TermsEnum[] terms;
    private final Map<String, Integer> articles = new LinkedHashMap<>();
    private final Map<Character, Following> known;

    /**
     * The characters that stand behind one.
     *
     * @param characters the characters, the most frequent first
     * @param articles for each about how many articles have it there
     * @param all the sum of these
     */
    record Following(char[] characters, int[] articles, long all) {

        /** How often it is this one. */
        double share(int which) {
            return (double) articles[which] / all;
        }
    }

    /**
     * Looks in a view.
     *
     * @param known what is known of it; is added to
     */
    Pairs(IndexReader reader, Map<Character, Following> known) throws IOException {
        this.known = known;
        List<LeafReaderContext> leaves = reader.leaves();
        terms = new TermsEnum[FIELDS.size() * leaves.size()];
        for (int i = 0; i < terms.length; i++) {
            Terms of = leaves.get(i / FIELDS.size()).reader().terms(FIELDS.get(i % FIELDS.size()));
            terms[i] = of == null ? TermsEnum.EMPTY : of.iterator();
        }
    }

    /** What is known of a view from the beginning. */
    static Map<Character, Following> nothing() {
        return new ConcurrentHashMap<>();
    }

    /** About how many articles have a pair. */
    int articles(String pair) throws IOException {
        Integer before = articles.get(pair);
        if (before != null) {
            return before;
        }
        int having = 0;
        BytesRef term = new BytesRef(pair);
        for (TermsEnum each : terms) {
            having += each.seekExact(term) ? each.docFreq() : 0;
        }
        articles.put(pair, having);
        return having;
    }

    /** Whether articles have all pairs of a text. */
    boolean areIn(String text) throws IOException {
        boolean in = true;
        for (int at = 0; in && at + 1 < text.length(); at++) {
            in = articles(text.substring(at, at + 2)) > 0;
        }
        return in;
    }

    /** The characters that stand behind one. */
    Following behind(char character) throws IOException {
        Following before = known.get(character);
        if (before == null) {
            before = read(character);
            known.put(character, before);
        }
        return before;
    }

    private Following read(char character) throws IOException {
        Map<Character, Integer> read = new LinkedHashMap<>();
        BytesRef first = new BytesRef(String.valueOf(character));
        for (TermsEnum each : terms) {
            boolean more = each.seekCeil(first) != TermsEnum.SeekStatus.END;
            while (more && read.size() < MOST && StringHelper.startsWith(each.term(), first)) {
                String pair = each.term().utf8ToString();
                if (pair.length() == 2) {
                    read.merge(pair.charAt(1), each.docFreq(), Integer::sum);
                }
                more = each.next() != null;
            }
        }
        List<Map.Entry<Character, Integer>> most = read.entrySet().stream()
                .sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
                .toList();
        char[] characters = new char[most.size()];
        int[] having = new int[characters.length];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = most.get(i).getKey();
            having[i] = most.get(i).getValue();
        }
        return new Following(
                characters, having, Arrays.stream(having).asLongStream().sum());
    }
}
