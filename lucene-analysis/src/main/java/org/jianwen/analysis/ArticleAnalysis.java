package org.jianwen.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.segment.ChineseWordAnalyzer;

/**
 * How text becomes terms, for indexing and for searching alike. Every chain folds first, see {@link FoldedText}, and
 * gives offsets into the original. Stateless; threads may share it, and the analyzers it gives.
 */
public final class ArticleAnalysis {

    /**
     * The version of the analysis. It changes whenever a text would give other terms, so that an old index is recognised.
     */
    public static final int VERSION = 5;

    static final String WORDS = "words";
    static final String CHARACTERS = "characters";

    /** Positions between two values of one field, so that no phrase reaches from one into the next. */
    static final int VALUE_GAP = 100;

    private ArticleAnalysis() {}

    /**
     * The analyzer of words: folding, then SmartChineseAnalyzer's segmentation, stemming and stop-punctuation, as
     * {@link ChineseWordAnalyzer} does it. No word reaches over a space or a line's end between Han characters.
     *
     * @return a new analyzer; the caller closes it
     */
    public static Analyzer words() {
        return words(WordSegmenter.SMARTCN);
    }

    /**
     * The analyzer of words with another segmenter after the same folding.
     *
     * @return a new analyzer; the caller closes it
     */
    public static Analyzer words(WordSegmenter segmenter) {
        return new WordAnalyzer(segmenter.analyzer());
    }

    /**
     * The analyzer of words with Lucene's own {@link SmartChineseAnalyzer}. It is there to compare {@link #words} with: it
     * is slower, and where its buffer of 1,024 characters ends within a sentence its words may be others.
     *
     * @return a new analyzer; the caller closes it
     */
    public static Analyzer stockWords() {
        return words(WordSegmenter.STOCK_SMARTCN);
    }

    /**
     * Creates the analyzer of the exact field, for indexing. It folds, then gives each run of characters as overlapping
     * pairs and its last character alone. {@link CharacterRuns} is its other half, for searching.
     *
     * @return a new analyzer; the caller closes it
     */
    public static Analyzer characters() {
        return new CharacterAnalyzer();
    }

    /** Analyzes a text with both analyzers. First come the words in order, then the characters. */
    public static List<AnalyzedTerm> terms(String text) {
        try (Analyzer words = words();
                Analyzer characters = characters()) {
            List<AnalyzedTerm> terms = new ArrayList<>(terms(words, WORDS, text));
            terms.addAll(terms(characters, CHARACTERS, text));
            return List.copyOf(terms);
        }
    }

    static List<AnalyzedTerm> terms(Analyzer analyzer, String field, String text) {
        List<AnalyzedTerm> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new AnalyzedTerm(field, term.toString(), offset.startOffset(), offset.endOffset(), position));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory could not be read", e);
        }
        return terms;
    }
}
