package org.jianwen.article.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences how many characters there are that are well formed and not ASCII
 * @param errors how many there are that are not well formed; one that the end of the bytes cuts off is none
 */
record Utf8Check(int sequences, int errors) {

    /** What damage becomes, and what a text may hold itself; one that has none was decoded whole, and fast. */
    private static final char DAMAGE = '\uFFFD';

    /** The text, or {@code null} where a byte belongs to no well-formed sequence. */
    static @Nullable String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(DAMAGE) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Counts them in bytes decoded as UTF-8, in which damage is U+FFFD. */
    static Utf8Check of(String text) {
        int sequences = 0;
        int errors = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            errors += c == 0xFFFD && i + 1 < text.length() ? 1 : 0;
            sequences += c >= 0x80 && c != 0xFFFD && !Character.isLowSurrogate(c) ? 1 : 0;
        }
        return new Utf8Check(sequences, errors);
    }
}
