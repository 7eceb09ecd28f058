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
    private static final String MORE = "look-alikes-more.tsv";

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
        for (List<String> row : ResourceTable.of(LookAlikes.class::getResourceAsStream, MORE, 2)) {
            add(alike, row.get(0).charAt(0), row.get(1));
            add(alike, row.get(1).charAt(0), row.get(0));
        }
        return alike;
    }

    /** Puts one first among those that look like a character. */
    private static void add(Map<Character, String> alike, char character, String other) {
        String all = other + alike.getOrDefault(character, "").replace(other, "");
        alike.put(character, all.substring(0, Math.min(all.length(), MOST)));
    }
}
