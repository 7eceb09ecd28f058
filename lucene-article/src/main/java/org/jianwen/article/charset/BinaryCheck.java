package org.jianwen.article.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells bytes that are no text in any charset from bytes that are. */
final class BinaryCheck {

    private static final int WINDOW = 8192;

    /** How many bytes tell how frequent controls are. */
    private static final int SAMPLE = 1024;

    private BinaryCheck() {}

    /** More NULs than one in so many bytes are no slip of a program that wrote text. */
    private static final int BYTES_A_NUL = 50;

    /**
     * Whether there is what text in an ASCII-based charset should not hold: a NUL, or many other controls.
     *
     * @param head the first bytes, one a character
     */
    static boolean hasControls(String head) {
        return head.indexOf(0) >= 0 || controls(head) || head.startsWith("%PDF-");
    }

    /** Whether there is more of it than a text with a stray NUL holds. */
    static boolean isBinary(String head) {
        long nuls = head.chars().filter(c -> c == 0).count();
        return nuls * BYTES_A_NUL > head.length() || controls(head) || head.startsWith("%PDF-");
    }

    private static boolean controls(String head) {
        int controls = 0;
        int sample = Math.min(head.length(), SAMPLE);
        for (int i = 0; i < sample; i++) {
            char c = head.charAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) {
                controls++;
            }
        }
        return controls * 20 > sample;
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
