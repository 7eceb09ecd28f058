package org.jianwen.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of traditional and variant characters and the simplified ones they are compared as. Loaded when the first text is
 * folded, then shared; threads may share it.
 */
final class SimplifiedCharacters {

    static final List<String> RESOURCES = List.of("simplified.tsv", "variants.tsv");

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
    static int of(int codePoint) {
        if (codePoint < FIRST) {
            return codePoint;
        }
        if (codePoint <= LAST) {
            int target = PLAIN[codePoint - FIRST];
            return target == 0 ? codePoint : target;
        }
        return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? codePoint : RARE.getOrDefault(codePoint, codePoint);
    }

    private static void load(String resource) {
        try (InputStream in = SimplifiedCharacters.class.getResourceAsStream(resource);
                BufferedReader lines = reader(resource, in)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    addRow(resource, line.codePoints().toArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " of the analysis jar cannot be read", e);
        }
    }

    private static BufferedReader reader(String resource, @Nullable InputStream in) {
        if (in == null) {
            throw new IllegalStateException(
                    resource + " is missing beside " + SimplifiedCharacters.class.getName() + ": use the jar as built");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void addRow(String resource, int[] row) {
        if (row.length != 3 || row[1] != '\t') {
            throw new IllegalStateException(resource + ": row " + Arrays.toString(row) + " is not 繁<TAB>简");
        }
        if (row[0] >= FIRST && row[0] <= LAST) {
            PLAIN[row[0] - FIRST] = row[2];
        } else {
            RARE.put(row[0], row[2]);
        }
    }
}
