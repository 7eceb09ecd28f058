package org.jianwen.query.highlight;

/**
 * A stretch of text that matches.
 *
 * @param start the offset of its first UTF-16 code unit
 * @param end the offset behind its last one; greater than {@code start}
 */
public record Mark(int start, int end) {

    /** Checks the order. */
    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mark from " + start + " to " + end + " holds nothing");
        }
    }
}
