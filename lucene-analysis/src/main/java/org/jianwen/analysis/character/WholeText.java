package org.jianwen.analysis.character;

import java.io.IOException;
import java.io.Reader;

/** Reads a reader to its end. Stateless; may be shared by threads. */
public final class WholeText {

    /** What Lucene's reader of a string gives at once, for most texts. */
    private static final int BUFFER = 1024;

    private WholeText() {}

    /** All that a reader still has. Unlike {@link Reader#transferTo} it takes no more room than a short text needs. */
    public static String of(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            text.append(buffer, 0, count);
        }
        return text.toString();
    }
}
