package org.jianwen.analysis.table;

import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link ResourceTable} of two columns with one character in each cell. No objects are made of its rows: some
 * thousands are read before the first text is folded. Stateless.
 */
public final class CharacterTable {

    private CharacterTable() {}

    /** What is done with a row. */
    @FunctionalInterface
    public interface Row {
        /** Takes the code points of its two cells. */
        void accept(int first, int second);
    }

    /**
     * Hands on each row in its order. The parameters are those of {@link ResourceTable#of}.
     *
     * @throws IllegalStateException if the table is missing or a row has other cells: the jar is damaged
     * @throws java.io.UncheckedIOException if the jar cannot be read
     */
    public static void read(Function<String, @Nullable InputStream> opener, String name, Row row) {
        String text = ResourceTable.text(opener, name);
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '#') {
                at = ResourceTable.endOfLine(text, at);
            } else {
                int first = text.codePointAt(at);
                int tab = at + Character.charCount(first);
                int second = text.codePointAt(Math.min(tab + 1, text.length() - 1));
                int end = tab + 1 + Character.charCount(second);
                if (end > text.length() || text.charAt(tab) != '\t' || ResourceTable.endOfLine(text, at) != end) {
                    throw ResourceTable.doesNotFit(
                            text.substring(at, ResourceTable.endOfLine(text, at)), name, "2 cells of one character");
                }
                row.accept(first, second);
                at = end;
            }
        }
    }
}
