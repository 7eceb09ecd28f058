package org.jianwen.index.article.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells bytes that are no text in any charset from bytes that are. */
final class BinaryCheck {

    private static final int WINDOW = 8192;

    private BinaryCheck() {}

    /** Whether the first bytes hold what no text in an ASCII-based charset holds: a NUL, or many other controls. */
    static boolean isBinary(byte[] bytes) {
        int window = Math.min(bytes.length, WINDOW);
        int controls = 0;
        for (int i = 0; i < window; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x20) {
                continue;
            }
            if (b == 0) {
                return true;
            }
            if (b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls * 20 > window || startsWith(bytes, "%PDF-");
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        return bytes.length >= magic.length()
                && magic.equals(new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1));
    }

    /** The byte order of UTF-16 without a mark, or {@code null} where the bytes are not that either. */
    static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, WINDOW) & ~1);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            String text = new String(head, charset);
            int ascii = (int) text.chars()
                    .filter(c -> c >= 0x20 && c < 0x7F || c == '\n' || c == '\r' || c == '\t')
                    .count();
            double others = text.length() - ascii;
            if (text.length() >= 4
                    && (ascii > 0.9 * text.length()
                            || CharsetEvidence.of(text) > 0.4 && others > 0.1 * text.length())) {
                return charset;
            }
        }
        return null;
    }
}
