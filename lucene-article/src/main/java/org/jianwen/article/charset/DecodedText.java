package org.jianwen.article.charset;

import java.util.Objects;

/**
 * Bytes turned into text, and why into this text. Immutable; threads may share it.
 *
 * @param text the characters, without a byte order mark
 * @param charset the name of the charset they were decoded with
 * @param note the decision and its evidence, a sentence for a person
 */
public record DecodedText(String text, String charset, String note) {

    /** Checks what it is given. */
    public DecodedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(note, "note");
    }
}
