package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.List;

/** Rows in columns that stand below one another; numbers stand to the right. Stateless; may be shared by threads. */
final class Table {

    private static final String NUMBER = "[\\d,.]+";

    private Table() {}

    static void print(PrintWriter out, List<List<String>> rows, String indent) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String padding = " ".repeat(widths[i] - Columns.width(cell));
                line.append(cell.matches(NUMBER) ? padding + cell : cell + padding)
                        .append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
