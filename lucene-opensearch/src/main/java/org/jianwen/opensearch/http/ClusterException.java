package org.jianwen.opensearch.http;

import java.io.IOException;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/** The cluster refused a request, or none of its nodes answered. */
public final class ClusterException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    /** What a node answered: its status, and the type and the reason of the error. */
    public ClusterException(String asked, int status, String type, String reason) {
        super(asked + " was answered with status " + status + ", " + type + ": " + Quoted.of(reason));
        this.status = status;
        this.type = type;
    }

    /** No node answered. */
    public ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.type = "";
    }

    /** The HTTP status, or 0 if there was no answer. */
    public int status() {
        return status;
    }

    /**
     * The type of the error as OpenSearch names it. An example is {@code index_not_found_exception}; it is empty if it
     * named none.
     */
    public String type() {
        return type;
    }
}
