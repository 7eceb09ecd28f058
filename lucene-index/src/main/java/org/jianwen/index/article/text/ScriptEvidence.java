package org.jianwen.index.article.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Tells simplified from traditional Chinese by the characters that exist in one script only.
 *
 * <p>GB 2312 was made for simplified text and Big5 for traditional text: 这 is in the first alone, 這 in the second
 * alone, 中 in both and says nothing. Threads may share this class; it has no state.
 */
public final class ScriptEvidence {

    /** Enough for a verdict. */
    private static final int SAMPLE = 1_000;

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    /** For each character from {@link #FIRST} to {@link #LAST}: 1 where it is simplified, 2 where it is traditional. */
    private static final byte[] SCRIPTS = scripts();

    private ScriptEvidence() {}

    /**
     * The language and script of a text.
     *
     * @param text plain text
     * @return {@code zh-Hans} or {@code zh-Hant}; {@code null} where the text is not Chinese, or both scripts or neither
     *     can be seen in it
     */
    public static @Nullable String of(String text) {
        int simplified = 0;
        int traditional = 0;
        int han = 0;
        int other = 0;
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST) {
                han++;
                int script = SCRIPTS[c - FIRST];
                simplified += script & 1;
                traditional += script >> 1;
            } else if (c < 0x80) {
                other += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
            } else if (c >= 0x3041 && c <= 0x30FE || c >= 0xAC00 && c <= 0xD7A3) {
                other += 2;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        // A letter is a fifth of a word, so English names and quotations do not outweigh the Chinese around them.
        if (han * 5 < other) {
            return null;
        }
        if (simplified > 3 * traditional) {
            return "zh-Hans";
        }
        return traditional > 3 * simplified ? "zh-Hant" : null;
    }

    private static byte[] scripts() {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        byte[] scripts = new byte[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            boolean here = simplified.canEncode(c);
            if (here != traditional.canEncode(c)) {
                scripts[c - FIRST] = (byte) (here ? 1 : 2);
            }
        }
        return scripts;
    }
}
