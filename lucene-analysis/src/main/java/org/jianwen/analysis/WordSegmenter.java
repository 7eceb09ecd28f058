package org.jianwen.analysis;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.jianwen.analysis.segment.ChineseWordAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts folded text into words, under a name that an index records.
 *
 * <p>An index is searched with the words that it was written with. Only ranking depends on them: what is found exactly is
 * found by pairs of characters. Two of one name are taken for the same. Immutable; may be shared by threads.
 */
public final class WordSegmenter {

    /** Gives smartcn's words, by {@link ChineseWordAnalyzer}. It is the default. */
    public static final WordSegmenter SMARTCN = new WordSegmenter("smartcn", ChineseWordAnalyzer::new);

    /** Lucene's own {@link SmartChineseAnalyzer}, which is slower. */
    public static final WordSegmenter STOCK_SMARTCN = new WordSegmenter("stock-smartcn", SmartChineseAnalyzer::new);

    private static final int MAX_NAME = 100;

    private final String name;
    private final Supplier<? extends Analyzer> analyzers;

    private WordSegmenter(String name, Supplier<? extends Analyzer> analyzers) {
        this.name = name;
        this.analyzers = analyzers;
    }

    /**
     * A segmenter of that name.
     *
     * @param name another whenever the same text would give other words, such as {@code jieba-2}
     * @param analyzers makes an analyzer that cuts text which is folded already; closed by whoever asked for it
     * @throws IllegalArgumentException if the name is blank, too long or one of those that come with it
     */
    public static WordSegmenter of(String name, Supplier<? extends Analyzer> analyzers) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("the segmenter name " + Quoted.of(name) + " is blank or longer than "
                    + MAX_NAME + " characters: choose a shorter one");
        }
        if (name.equals(SMARTCN.name) || name.equals(STOCK_SMARTCN.name)) {
            throw new IllegalArgumentException(
                    "the name " + Quoted.of(name) + " is that of a segmenter that comes with Jianwen: choose another");
        }
        return new WordSegmenter(name, Objects.requireNonNull(analyzers, "what makes analyzers is null"));
    }

    /** The name that an index records. */
    public String name() {
        return name;
    }

    /** A new analyzer that cuts folded text. */
    Analyzer analyzer() {
        return analyzers.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordSegmenter that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
