package org.jianwen.schema.store;

import java.io.IOException;

/**
 * Thrown when another version wrote an index. It may be one of the schema, the analysis or Lucene; the message says
 * what to do.
 */
public final class IndexMismatchException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with what was found and what to do. */
    public IndexMismatchException(String message) {
        super(message);
    }

    IndexMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
