package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.analysis.AnalyzedTerm;

/** The terms of a text as a person reads them: a table. Stateless; may be shared by threads. */
public final class AnalyzeText {

    private AnalyzeText() {}

    /** Prints the table. */
    public static void print(PrintWriter out, String text, List<AnalyzedTerm> terms) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "position", "start", "end", "term", "in the text"));
        for (AnalyzedTerm term : terms) {
            rows.add(List.of(
                    term.field(),
                    Integer.toString(term.position()),
                    Integer.toString(term.start()),
                    Integer.toString(term.end()),
                    Columns.harmless(term.text()),
                    Columns.harmless(text.substring(term.start(), term.end()))));
        }
        Table.print(out, rows, "");
    }
}
