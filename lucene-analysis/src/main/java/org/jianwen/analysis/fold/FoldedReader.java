package org.jianwen.analysis.fold;

import java.io.StringReader;
import org.jianwen.analysis.ArticleAnalysis;

/**
 * Reads a text that has been folded already. The analyzers of {@link ArticleAnalysis} take its fold, so a text that becomes
 * several fields is folded once; to all others it is a reader of the original. For one thread.
 */
public final class FoldedReader extends StringReader {

    private final FoldedText folded;

    /**
     * Makes a reader.
     *
     * @param original a text
     * @param folded the fold of that text
     */
    public FoldedReader(String original, FoldedText folded) {
        super(original);
        this.folded = folded;
    }

    FoldedText folded() {
        return folded;
    }
}
