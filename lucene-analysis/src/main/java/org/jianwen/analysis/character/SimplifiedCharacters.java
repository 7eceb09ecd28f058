package org.jianwen.analysis.character;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.table.CharacterTable;

/**
 * The tables of traditional and variant characters, and of radicals that look like characters, with the simplified
 * characters they are compared as. Loaded when the first text is folded, then shared; threads may share it.
 */
public final class SimplifiedCharacters {

    /** In order: what a later table leads to goes through the earlier ones, and its rows take the place of theirs. */
    private static final List<String> RESOURCES =
            List.of("simplified.tsv", "variants.tsv", "unihan.tsv", "equivalents.tsv", "radicals.tsv");

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x31EF;

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    /** Targets of U+3400 to U+9FFF; zero where the character stays. */
    private static final int[] PLAIN = new int[LAST - FIRST + 1];

    private static final Map<Integer, Integer> RARE = new HashMap<>();

    static {
        RESOURCES.forEach(SimplifiedCharacters::load);
    }

    private SimplifiedCharacters() {}

    /** The simplified character for a code point, which is the code point itself for all that the table lacks. */
    public static int of(int codePoint) {
        if (codePoint < FIRST) {
            boolean radical = codePoint >= FIRST_RADICAL && codePoint <= LAST_RADICAL;
            return radical ? RARE.getOrDefault(codePoint, codePoint) : codePoint;
        }
        if (codePoint <= LAST) {
            int target = PLAIN[codePoint - FIRST];
            return target == 0 ? codePoint : target;
        }
        return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? codePoint : RARE.getOrDefault(codePoint, codePoint);
    }

    private static void load(String resource) {
        CharacterTable.read(SimplifiedCharacters.class::getResourceAsStream, resource, SimplifiedCharacters::add);
    }

    private static void add(int from, int simpler) {
        int to = of(simpler);
        if (from >= FIRST && from <= LAST) {
            PLAIN[from - FIRST] = to;
        } else {
            RARE.put(from, to);
        }
    }
}
