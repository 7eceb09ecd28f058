package org.jianwen.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * How text becomes terms, for indexing and for searching alike. Stateless; may be shared by threads.
 */
public final class ArticleAnalysis {

    /** Changes whenever the same text would give other terms than before, so that an old index is recognised. */
    public static final int VERSION = 1;

    private ArticleAnalysis() {}

    /**
     * The analyzer of words.
     *
     * @return a new analyzer; the caller closes it
     */
    public static Analyzer words() {
        return new SmartChineseAnalyzer();
    }
}
