package org.jianwen.analysis.segment;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes a {@link ChineseWordTokenizer}, for analyzers put together by name: {@value #NAME}. It takes no arguments.
 * Threads may share it.
 */
public final class ChineseWordTokenizerFactory extends TokenizerFactory {

    /** The name under which Lucene finds it. */
    public static final String NAME = "chineseWord";

    /**
     * Makes a factory.
     *
     * @param args nothing beyond what Lucene passes to every factory
     * @throws IllegalArgumentException if there is any other argument
     */
    public ChineseWordTokenizerFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + ": found unknown arguments " + args + ", takes none: remove them");
        }
    }

    /** For Lucene's service loading only; always throws. */
    public ChineseWordTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return new ChineseWordTokenizer(factory);
    }
}
