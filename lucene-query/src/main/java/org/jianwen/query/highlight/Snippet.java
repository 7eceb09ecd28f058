package org.jianwen.query.highlight;

/** A passage with marks. */
public final class Snippet {
    private Snippet() {}
}
