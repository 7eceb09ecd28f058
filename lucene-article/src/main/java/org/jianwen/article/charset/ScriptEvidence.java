package org.jianwen.article.charset;

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

    private static final int SIMPLIFIED = 1;
    private static final int TRADITIONAL = 2;
    private static final int HAN = 4;
    private static final int LETTER = 8;

    /** Of Japanese or Korean, which have as many for a word as Chinese. */
    private static final int SYLLABLE = 16;

    /** What each character is, a set of the above. */
    private static final byte[] SORTS = sorts();

    private ScriptEvidence() {}

    /**
     * The language and script of a text.
     *
     * @param texts its parts, in order, without markup; the first 1,000 characters decide
     * @return {@code zh-Hans} or {@code zh-Hant}; {@code null} where the text is not Chinese, or both scripts or neither
     *     can be seen in it
     */
    public static @Nullable String of(String... texts) {
        int[] counts = new int[2 * SYLLABLE];
        int left = SAMPLE;
        for (String text : texts) {
            int end = Math.min(text.length(), left);
            left -= end;
            for (int i = 0; i < end; i++) {
                counts[SORTS[text.charAt(i)]]++;
            }
        }
        int simplified = counts[HAN | SIMPLIFIED];
        int traditional = counts[HAN | TRADITIONAL];
        int han = counts[HAN] + simplified + traditional;
        int other = counts[LETTER] + 2 * counts[SYLLABLE];
        // A letter is a fifth of a word, so English names and quotations do not outweigh the Chinese around them.
        if (han * 5 < other) {
            return null;
        }
        if (simplified > 3 * traditional) {
            return "zh-Hans";
        }
        return traditional > 3 * simplified ? "zh-Hant" : null;
    }

    private static byte[] sorts() {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        byte[] sorts = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < sorts.length; i++) {
            char c = (char) i;
            if (c >= 0x4E00 && c <= 0x9FFF) {
                boolean here = simplified.canEncode(c);
                boolean there = traditional.canEncode(c);
                sorts[c] = (byte) (HAN | (here == there ? 0 : here ? SIMPLIFIED : TRADITIONAL));
            } else if (c >= 0x3041 && c <= 0x30FE || c >= 0xAC00 && c <= 0xD7A3) {
                sorts[c] = SYLLABLE;
            } else {
                sorts[c] = (byte) (Character.isLetter(c) ? LETTER : 0);
            }
        }
        return sorts;
    }
}
