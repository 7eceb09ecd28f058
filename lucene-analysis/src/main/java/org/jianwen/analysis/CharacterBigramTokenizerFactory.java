package org.jianwen.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.jianwen.analysis.fold.FoldingCharFilterFactory;

/**
 * Makes the tokenizer of the exact field, for analyzers put together by name: {@value #NAME}. It takes no arguments and
 * does not fold: put {@link FoldingCharFilterFactory} before it. Threads may share it.
 */
public final class CharacterBigramTokenizerFactory extends TokenizerFactory {

    /** The name under which Lucene finds it. */
    public static final String NAME = "characterBigram";

    /**
     * Makes a factory.
     *
     * @param args nothing beyond what Lucene passes to every factory
     * @throws IllegalArgumentException if there is any other argument
     */
    public CharacterBigramTokenizerFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + ": found unknown arguments " + args + ", takes none: remove them");
        }
    }

    /** For Lucene's service loading only; always throws. */
    public CharacterBigramTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return new CharacterBigramTokenizer(factory);
    }
}
