package org.jianwen.query.suggest.typing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Characters that stand for one sound of foreign names in different regions: 森 and 逊 in 莫里森 and 莫里逊. Read from a table
 * when first needed. Stateless; may be shared by threads.
 */
public final class Transliterations {

    private static final String RESOURCE = "transliterations.tsv";

    private static final Map<Character, String> ALIKE = load();

    private Transliterations() {}

    /** What stands for the same sound as a simplified character; mostly nothing. */
    public static String of(char character) {
        return ALIKE.getOrDefault(character, "");
    }

    private static Map<Character, String> load() {
        Map<Character, String> alike = new HashMap<>();
        for (List<String> row : ResourceTable.of(Transliterations.class::getResourceAsStream, RESOURCE, 2)) {
            alike.merge(row.get(0).charAt(0), row.get(1), String::concat);
            alike.merge(row.get(1).charAt(0), row.get(0), String::concat);
        }
        return alike;
    }
}
