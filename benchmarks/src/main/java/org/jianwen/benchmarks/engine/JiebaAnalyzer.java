package org.jianwen.benchmarks.engine;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import com.huaban.analysis.jieba.SegToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of jieba as Lucene terms, lower case, punctuation left out. May be shared by threads. */
public final class JiebaAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new JiebaTokenizer();
        return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
    }

    private static final class JiebaTokenizer extends Tokenizer {

        private final JiebaSegmenter segmenter = new JiebaSegmenter();
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private Iterator<SegToken> tokens = List.<SegToken>of().iterator();
        private int length;

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            length = text.getBuffer().length();
            tokens = segmenter.process(text.toString(), SegMode.SEARCH).iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (tokens.hasNext()) {
                SegToken token = tokens.next();
                if (token.word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    term.append(token.word);
                    offset.setOffset(correctOffset(token.startOffset), correctOffset(token.endOffset));
                    return true;
                }
            }
            return false;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }
    }
}
