package org.jianwen.analysis.segment;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own checks of the tokenizer and the analyzer, and what is said of them in a few examples. */
@SuppressWarnings({"exports", "missing-explicit-ctor"}) // JUnit 4 wants it public; no one else sees it
public class ChineseWordTokenizerTest extends BaseTokenStreamTestCase {

    public void testKeepsTheContractOfTokenStreams() throws IOException {
        try (Analyzer words = new ChineseWordAnalyzer()) {
            checkRandomData(random(), words, 200 * RANDOM_MULTIPLIER);
            checkRandomData(random(), words, 10 * RANDOM_MULTIPLIER, 4_000);
        }
    }

    public void testGivesWordsAndOffsets() throws IOException {
        // #region words
        try (Analyzer words = new ChineseWordAnalyzer()) {
            assertAnalyzesTo(
                    words,
                    "我购买了道具和服装。",
                    new String[] {"我", "购买", "了", "道具", "和", "服装"},
                    new int[] {0, 1, 3, 4, 6, 7},
                    new int[] {1, 3, 4, 6, 7, 9});
        }
        // #endregion
    }

    public void testHasTheTermsOfSmartChineseAnalyzer() throws IOException {
        String text = "Ｔｅｓｔｉｎｇ ＡＢＣ１２３，the houses of 我们 的 人 民。３．１４%";
        try (Analyzer words = new ChineseWordAnalyzer();
                Analyzer stock = new SmartChineseAnalyzer()) {
            assertEquals(words.normalize("", "ABC"), stock.normalize("", "ABC"));
            assertAnalyzesTo(words, text, terms(stock, text));
        }
    }

    public void testGivesALongRunInParts() throws IOException {
        Tokenizer words = new ChineseWordTokenizer();
        words.setReader(new StringReader("Ａ".repeat(2100)));
        assertTokenStreamContents(
                words,
                new String[] {"a".repeat(1024), "a".repeat(1024), "a".repeat(52)},
                new int[] {0, 1024, 2048},
                new int[] {1024, 2048, 2100},
                2100);
    }

    public void testIsMadeByName() {
        assertTrue(new ChineseWordTokenizerFactory(new HashMap<>()).create() instanceof ChineseWordTokenizer);
        Map<String, String> unknown = new HashMap<>(Map.of("model", "ctb"));
        assertEquals(
                "chineseWord: found unknown arguments {model=ctb}, takes none: remove them",
                expectThrows(IllegalArgumentException.class, () -> new ChineseWordTokenizerFactory(unknown))
                        .getMessage());
        expectThrows(UnsupportedOperationException.class, ChineseWordTokenizerFactory::new);
    }

    private static String[] terms(Analyzer analyzer, String text) throws IOException {
        var stream = analyzer.tokenStream("", text);
        var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
        String[] terms = {};
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                terms = Arrays.copyOf(terms, terms.length + 1);
                terms[terms.length - 1] = term.toString();
            }
            stream.end();
        }
        return terms;
    }
}
