package org.jianwen.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of traditional and variant characters and the simplified ones they are compared as. Loaded when the first
 * text is folded, then shared; threads may share it.
 */
final class SimplifiedCharacters {

    private static final List<String> RESOURCES = List.of("simplified.tsv", "variants.tsv");

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
        String table = read(resource);
        for (int at = 0; at < table.length(); at = table.indexOf('\n', at) + 1) {
            if (table.charAt(at) != '#') {
                addRow(resource, table, at);
            }
        }
    }

    private static String read(String resource) {
        try (InputStream in = SimplifiedCharacters.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + SimplifiedCharacters.class.getName()
                        + ": use the jar as it was built");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " of the analysis jar cannot be read", e);
        }
    }

    private static void addRow(String resource, String table, int at) {
        int from = table.codePointAt(at);
        int tab = at + Character.charCount(from);
        int to = table.codePointAt(tab + 1);
        int end = tab + 1 + Character.charCount(to);
        if (table.charAt(tab) != '\t' || table.charAt(end) != '\n') {
            throw new IllegalStateException(
                    resource + ": the row of 「" + Character.toString(from) + "」 is not of the form 繁<TAB>简");
        }
        if (from >= FIRST && from <= LAST) {
            PLAIN[from - FIRST] = to;
        } else {
            RARE.put(from, to);
        }
    }
}
