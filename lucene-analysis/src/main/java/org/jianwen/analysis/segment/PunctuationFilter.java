package org.jianwen.analysis.segment;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leaves out smartcn's stop words, which are punctuation; so words in Han characters are not looked up among them. */
final class PunctuationFilter extends FilteringTokenFilter {

    private final CharArraySet stopWords = SmartChineseAnalyzer.getDefaultStopSet();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PunctuationFilter(TokenStream words) {
        super(words);
    }

    @Override
    protected boolean accept() {
        char[] buffer = term.buffer();
        return WordTrie.isHan(buffer[0]) || !stopWords.contains(buffer, 0, term.length());
    }
}
