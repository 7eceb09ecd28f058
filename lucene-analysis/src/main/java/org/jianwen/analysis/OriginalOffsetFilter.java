package org.jianwen.analysis;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianwen.analysis.fold.FoldingCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns offsets in folded text into offsets in the original. A char filter alone has one answer for one place, whether
 * a token begins or ends there: of m and 2, cut from ㎡, one would then be empty.
 */
final class OriginalOffsetFilter extends TokenFilter {

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private @Nullable FoldingCharFilter folding;

    OriginalOffsetFilter(TokenStream input) {
        super(input);
    }

    /** The reader for the tokenizer before this filter: one that does not correct offsets. */
    Reader hide(FoldingCharFilter reader) {
        folding = reader;
        return new FilterReader(reader) {};
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (folding != null) {
            offset.setOffset(folding.start(offset.startOffset()), folding.end(offset.endOffset() - 1));
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        if (folding != null) {
            int end = folding.correctOffset(offset.endOffset());
            offset.setOffset(end, end);
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        folding = null; // an analyzer keeps its streams for the next text; it should not keep this one too
    }
}
