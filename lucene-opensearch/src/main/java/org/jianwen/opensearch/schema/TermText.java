package org.jianwen.opensearch.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jianwen.analysis.CharacterRuns.Gram;

/**
 * Terms as a text that a node cuts at its spaces, each free position as a sign that the node leaves out again. Stateless.
 */
public final class TermText {

    /** No term has it, because folding turns it into another. */
    static final char GAP = '＿';

    private static final char SEPARATOR = ' ';

    private TermText() {}

    /** The terms of a stream, which is consumed and closed. */
    static String of(TokenStream stream) {
        StringBuilder text = new StringBuilder();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                add(text, term, increment.getPositionIncrement());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
        return text.toString();
    }

    /** Terms at positions, of which each is greater than the one before it. */
    public static String of(List<Gram> grams) {
        StringBuilder text = new StringBuilder();
        int position = grams.getFirst().position() - 1;
        for (Gram gram : grams) {
            add(text, gram.term(), gram.position() - position);
            position = gram.position();
        }
        return text.toString();
    }

    private static void add(StringBuilder text, CharSequence term, int increment) {
        if (increment < 1) {
            throw new IllegalStateException("two terms at one position: " + term);
        }
        for (int i = 1; i < increment; i++) {
            text.append(GAP).append(SEPARATOR);
        }
        text.append(term).append(SEPARATOR);
    }
}
