package org.jianwen.article.charset;

import java.nio.charset.Charset;
import java.util.BitSet;
import org.jianwen.analysis.table.ResourceTable;

/**
 * How much like Chinese bytes look under a charset: the share of frequent characters among all that are not ASCII. Text
 * decoded with the wrong charset consists of rare characters.
 */
final class CharsetEvidence {

    /** Enough for a verdict; the rest of a file is not looked at. */
    private static final int SAMPLE = 1 << 20;

    private static final BitSet COMMON = load("common-characters.txt");

    private CharsetEvidence() {}

    /** Between 0 (nothing frequent, or nothing but ASCII) and 1; damaged characters count against the charset. */
    static double of(byte[] bytes, Charset charset) {
        return of(new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset));
    }

    static double of(String text) {
        int common = 0;
        int damaged = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 || c == 0xA0 || c == 0x3000) {
                continue;
            }
            all++;
            if (COMMON.get(c)) {
                common++;
            } else if (c == 0xFFFD || c >= 0xE000 && c <= 0xF8FF || c < 0xA0) {
                damaged++;
            }
        }
        return all == 0 ? 0 : Math.max(0, (common - 2.0 * damaged) / all);
    }

    private static BitSet load(String name) {
        BitSet set = new BitSet(0x10000);
        ResourceTable.of(CharsetEvidence.class::getResourceAsStream, name, 1)
                .column(0)
                .forEach(row -> row.chars().forEach(set::set));
        return set;
    }
}
