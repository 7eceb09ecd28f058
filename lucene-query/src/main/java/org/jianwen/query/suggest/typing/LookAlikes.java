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
    public static final int MOST = 36;

    /** The most of a row of the table. */
    private static final int LISTED = 24;

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
        ResourceTable rows = ResourceTable.of(LookAlikes.class::getResourceAsStream, RESOURCE, 2);
        for (List<String> row : rows) {
            alike.put(row.get(0).charAt(0), row.get(1));
        }
        // What looks most like one character may have others that look more like it: 全 is one for 金.
        for (int likeness = 0; likeness < LISTED; likeness++) {
            for (List<String> row : rows) {
                if (likeness < row.get(1).length()) {
                    append(alike, row.get(1).charAt(likeness), row.get(0));
                }
            }
        }
        for (List<String> row : ResourceTable.of(LookAlikes.class::getResourceAsStream, MORE, 2)) {
            add(alike, row.get(0).charAt(0), row.get(1));
            add(alike, row.get(1).charAt(0), row.get(0));
        }
        return alike;
    }

    private static void append(Map<Character, String> alike, char character, String other) {
        String all = alike.getOrDefault(character, "");
        if (!all.contains(other) && all.length() < MOST) {
            alike.put(character, all + other);
        }
    }

    /** Puts one first among those that look like a character. */
    private static void add(Map<Character, String> alike, char character, String other) {
        String all = other + alike.getOrDefault(character, "").replace(other, "");
        alike.put(character, all.substring(0, Math.min(all.length(), MOST)));
    }
}
