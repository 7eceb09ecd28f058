package org.jianwen.index.article.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells simplified from traditional Chinese by the characters that exist in one script only.
 *
 * <p>GB 2312 was made for simplified text and Big5 for traditional text: 这 is in the first alone, 這 in the second
 * alone, 中 in both and says nothing. Threads may share this class; it has no state.
 */
public final class ScriptEvidence {

    /** Enough for a verdict. */
    private static final int SAMPLE = 4_000;

    private static final BitSet SIMPLIFIED = onlyIn("GB2312", "Big5");
    private static final BitSet TRADITIONAL = onlyIn("Big5", "GB2312");

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
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c >= 0x4E00 && c <= 0x9FFF) {
                han++;
                simplified += SIMPLIFIED.get(c) ? 1 : 0;
                traditional += TRADITIONAL.get(c) ? 1 : 0;
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

    private static BitSet onlyIn(String here, String notThere) {
        CharsetEncoder has = Charset.forName(here).newEncoder();
        CharsetEncoder lacks = Charset.forName(notThere).newEncoder();
        BitSet set = new BitSet(0x10000);
        for (char c = 0x4E00; c <= 0x9FFF; c++) {
            if (has.canEncode(c) && !lacks.canEncode(c)) {
                set.set(c);
            }
        }
        return set;
    }
}
