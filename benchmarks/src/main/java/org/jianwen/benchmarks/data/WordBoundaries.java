package org.jianwen.benchmarks.data;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianwen.schema.Article;

/** Where segmenters see the boundaries of words. */
public final class WordBoundaries {

    /** So many characters around a place are cut, for a whole article would take long. */
    private static final int CONTEXT = 30;

    private WordBoundaries() {}

    /** How an article has a word, as several segmenters see it. */
    public enum Standing {
        /** At some place each of them has it whole, or within one longer word. */
        WORD,
        /** Each of them has a boundary within it, at every place. */
        ACROSS,
        /** They differ, or it does not stand there. */
        UNSURE
    }

    /**
     * Counts for each word the articles in which all segmenters cut it. Only words of two Han characters count.
     */
    public static Map<String, Integer> wordsOfTwo(List<Article> articles, List<Analyzer> segmenters)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Article article : articles) {
            Set<String> common = null;
            for (Analyzer segmenter : segmenters) {
                Set<String> words = wordsOfTwo(text(article), segmenter);
                if (common == null) {
                    common = words;
                } else {
                    common.retainAll(words);
                }
            }
            if (common != null) {
                common.forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        return counts;
    }

    /** How an article has a word. */
    public static Standing standing(String word, Article article, List<Analyzer> segmenters) throws IOException {
        String text = text(article);
        int across = 0;
        int whole = 0;
        for (Analyzer segmenter : segmenters) {
            boolean stands = false;
            boolean cut = false;
            for (int at = text.indexOf(word); at >= 0 && !stands; at = text.indexOf(word, at + 1)) {
                int from = Math.max(0, at - CONTEXT);
                String context = text.substring(from, Math.min(text.length(), at + word.length() + CONTEXT));
                boolean here = boundaries(context, segmenter).get(at - from + 1);
                stands = !here;
                cut = true;
            }
            whole += stands ? 1 : 0;
            across += cut && !stands ? 1 : 0;
        }
        return whole == segmenters.size()
                ? Standing.WORD
                : across == segmenters.size() ? Standing.ACROSS : Standing.UNSURE;
    }

    private static String text(Article article) {
        return article.title() + "\n" + article.body();
    }

    private static Set<String> wordsOfTwo(String text, Analyzer segmenter) throws IOException {
        Set<String> words = new HashSet<>();
        try (TokenStream stream = segmenter.tokenStream("body", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                if (word.length() == 2 && word.chars().allMatch(Character::isIdeographic)) {
                    words.add(word);
                }
            }
            stream.end();
        }
        return words;
    }

    /** Where words begin and end. */
    private static BitSet boundaries(String text, Analyzer segmenter) throws IOException {
        BitSet boundaries = new BitSet();
        try (TokenStream stream = segmenter.tokenStream("body", text)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boundaries.set(offset.startOffset());
                boundaries.set(offset.endOffset());
            }
            stream.end();
        }
        return boundaries;
    }
}
