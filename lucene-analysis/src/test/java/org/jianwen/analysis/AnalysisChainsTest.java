package org.jianwen.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.jianwen.analysis.fold.FoldingCharFilter;

/** Lucene's own checks of token streams: the contract, reuse, threads, odd readers, offsets that never go back. */
@SuppressWarnings({"exports", "missing-explicit-ctor"}) // JUnit 4 wants it public; no one else sees it
public class AnalysisChainsTest extends BaseTokenStreamTestCase {

    public void testWords() throws IOException {
        try (Analyzer words = ArticleAnalysis.words()) {
            checkRandomData(random(), words, 200 * RANDOM_MULTIPLIER);
            checkRandomData(random(), words, 20 * RANDOM_MULTIPLIER, 4_000);
        }
    }

    public void testCharacters() throws IOException {
        try (Analyzer characters = ArticleAnalysis.characters()) {
            checkRandomData(random(), characters, 300 * RANDOM_MULTIPLIER);
            checkRandomData(random(), characters, 20 * RANDOM_MULTIPLIER, 4_000);
        }
    }

    public void testFoldingBeforeAnotherTokenizer() throws IOException {
        try (Analyzer folding = new Analyzer() {
            @Override
            protected Reader initReader(String fieldName, Reader reader) {
                return new FoldingCharFilter(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new MockTokenizer(MockTokenizer.WHITESPACE, false));
            }
        }) {
            checkRandomData(random(), folding, 300 * RANDOM_MULTIPLIER);
            assertAnalyzesTo(folding, "習近平 ㎏", new String[] {"习近平", "kg"}, new int[] {0, 4}, new int[] {3, 5});
        }
    }

    public void testBigramsWithoutFolding() throws IOException {
        try (Analyzer bigrams = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new CharacterBigramTokenizer(attributeFactory(fieldName)));
            }
        }) {
            checkRandomData(random(), bigrams, 300 * RANDOM_MULTIPLIER);
        }
    }

    public void testBreaksBecomeGaps() throws IOException {
        try (Analyzer characters = ArticleAnalysis.characters()) {
            assertAnalyzesTo(
                    characters,
                    "，甲乙。 “丙”，𠮷",
                    new String[] {"甲乙", "乙", "丙", "𠮷"},
                    new int[] {1, 2, 6, 9},
                    new int[] {3, 3, 7, 11},
                    new int[] {1, 1, 2, 2});
        }
    }

    public void testEndOffsetIsTheOriginals() throws IOException {
        Tokenizer tokenizer = new CharacterBigramTokenizer(newAttributeFactory(random()));
        tokenizer.setReader(new FoldingCharFilter(new StringReader("㎏\u200B。\uFEFF")));
        assertTokenStreamContents(
                tokenizer, new String[] {"kg", "g"}, new int[] {0, 0}, new int[] {2, 2}, new int[] {1, 1}, 4);
    }
}
