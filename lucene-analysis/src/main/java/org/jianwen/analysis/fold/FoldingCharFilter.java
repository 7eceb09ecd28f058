package org.jianwen.analysis.fold;

import java.io.IOException;
import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharFilter;
import org.jianwen.analysis.character.WholeText;
import org.jspecify.annotations.Nullable;

/** Folds all of its input, as {@link FoldedText} does. For one thread at a time. */
public final class FoldingCharFilter extends CharFilter {

    private final UnaryOperator<String> afterwards;
    private @Nullable FoldedText folded;
    private String text = "";
    private int at;

    /** Folds what a reader gives. */
    public FoldingCharFilter(Reader in) {
        this(in, UnaryOperator.identity());
    }

    /**
     * Folds, then changes the folded text.
     *
     * @param afterwards changes the folded text without moving anything in it
     */
    public FoldingCharFilter(Reader in, UnaryOperator<String> afterwards) {
        super(in);
        this.afterwards = afterwards;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        folded();
        if (at == text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - at);
        text.getChars(at, at + count, to, offset);
        at += count;
        return count;
    }

    private FoldedText folded() throws IOException {
        if (folded == null) {
            folded = input instanceof FoldedReader known ? known.folded() : FoldedText.of(WholeText.of(input));
            text = afterwards.apply(folded.text());
        }
        return folded;
    }

    /** The folded text, all of it. */
    public String text() throws IOException {
        folded();
        return text;
    }

    @Override
    protected int correct(int offset) {
        return folded == null ? offset : folded.originalBetween(offset);
    }

    /** Gives where a folded character starts in the original. That is the text of the outermost reader. */
    public int start(int foldedIndex) throws IOException {
        return beforeMe(folded().originalStart(foldedIndex));
    }

    /**
     * Gives where a folded character ends in the original, exclusive. That is the text of the outermost reader.
     */
    public int end(int foldedIndex) throws IOException {
        return beforeMe(folded().originalEnd(foldedIndex));
    }

    private int beforeMe(int offset) {
        return input instanceof CharFilter outer ? outer.correctOffset(offset) : offset;
    }
}
