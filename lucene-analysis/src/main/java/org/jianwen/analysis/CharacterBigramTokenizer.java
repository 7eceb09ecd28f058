package org.jianwen.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jianwen.analysis.character.CodePoints;
import org.jianwen.analysis.character.WholeText;
import org.jianwen.analysis.fold.FoldingCharFilter;

/**
 * Cuts each run of characters into overlapping pairs, then the run's last character alone, one position each; a break
 * between runs, however long, is one position more. 中国人，好 gives 中国 国人 人 _ 好. Where one sign joins two runs, it
 * stands in that position with the character behind it: 3:1 gives 3 :1 1, so that 3:1 can be told from 3 1.
 */
final class CharacterBigramTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private String text = "";
    private int at;
    private boolean any;
    private boolean read;

    CharacterBigramTokenizer(AttributeFactory factory) {
        super(factory);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        forget();
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (!read) {
            read();
        }
        int from = at;
        boolean broken = skipBreak();
        if (at == text.length()) {
            return false;
        }
        int sign = broken && any ? CodePoints.joint(text, from, at) : 0;
        if (sign != 0) {
            int next = text.codePointAt(at);
            term.append(Character.toString(sign)).append(Character.toString(next));
            offset.setOffset(start(from), end(at + Character.charCount(next)));
            return true; // the position is the free one; the next token stands behind it
        }
        int second = at + Character.charCount(text.codePointAt(at));
        int end = second < text.length() && CodePoints.isToken(text.codePointAt(second))
                ? second + Character.charCount(text.codePointAt(second))
                : second;
        term.append(text, at, end);
        offset.setOffset(start(at), end(end));
        increment.setPositionIncrement(broken && any ? 2 : 1);
        any = true;
        at = second;
        return true;
    }

    /** Not in reset, for a reader that is read without it must complain. */
    private void read() throws IOException {
        text = input instanceof FoldingCharFilter folding ? folding.text() : WholeText.of(input);
        read = true;
    }

    private void forget() {
        text = "";
        read = false;
        at = 0;
        any = false;
    }

    private boolean skipBreak() {
        int from = at;
        while (at < text.length() && !CodePoints.isToken(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at > from;
    }

    private int start(int index) throws IOException {
        return input instanceof FoldingCharFilter folding ? folding.start(index) : correctOffset(index);
    }

    private int end(int index) throws IOException {
        return input instanceof FoldingCharFilter folding ? folding.end(index - 1) : correctOffset(index);
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(text.length());
        offset.setOffset(end, end);
    }

    @Override
    public void close() throws IOException {
        super.close();
        forget();
    }
}
