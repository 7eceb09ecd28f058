package org.jianwen.analysis.fold;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes the char filter that folds spellings of one word into one. Its name in analyzers put together by name is
 * {@value #NAME}. It takes no arguments. See {@link FoldedText} for what it does. Threads may share it.
 */
public final class FoldingCharFilterFactory extends CharFilterFactory {

    /** The name under which Lucene finds it. */
    public static final String NAME = "chineseFolding";

    /**
     * Makes a factory.
     *
     * @param args nothing beyond what Lucene passes to every factory
     * @throws IllegalArgumentException if there is any other argument
     */
    public FoldingCharFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + ": found unknown arguments " + args + ", takes none: remove them");
        }
    }

    /** For Lucene's service loading only; always throws. */
    public FoldingCharFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public Reader create(Reader input) {
        return new FoldingCharFilter(input);
    }

    @Override
    public Reader normalize(Reader input) {
        return create(input);
    }
}
