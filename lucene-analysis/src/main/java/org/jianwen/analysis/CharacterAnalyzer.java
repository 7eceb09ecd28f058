package org.jianwen.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.fold.FoldingCharFilter;

/** Folds, then cuts runs of characters into pairs. Threads may share it. */
final class CharacterAnalyzer extends Analyzer {

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new FoldingCharFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return new FoldingCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new CharacterBigramTokenizer(attributeFactory(fieldName)));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return ArticleAnalysis.VALUE_GAP;
    }
}
