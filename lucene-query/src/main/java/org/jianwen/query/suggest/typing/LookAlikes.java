package org.jianwen.query.suggest.typing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Characters that are easily taken for one another, by their shape: 冶 and 治. Read from a table when first needed.
 * Stateless; may be shared by threads.
 */
public final class LookAlikes {

    /** The most that look like one character. */
    public static final int MOST = 24;

    private static final String RESOURCE = "look-alikes.tsv";

    private static final Map<Character, String> ALIKE = load();

    private LookAlikes() {}

    /** What looks like a simplified character, the likest first; at most {@value #MOST}, or none. */
    public static String of(char character) {
        return ALIKE.getOrDefault(character, "");
    }

    private static Map<Character, String> load() {
        Map<Character, String> alike = new HashMap<>();
        for (List<String> row : ResourceTable.of(LookAlikes.class::getResourceAsStream, RESOURCE, 2)) {
            alike.put(row.get(0).charAt(0), row.get(1));
        }
        return alike;
    }
}
