package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jianwen.analysis.AnalyzedTerm;

/**
 * The terms of a text as JSON: {@code text} and {@code terms}, each with {@code field}, {@code text}, the UTF-16 offsets
 * {@code start} and {@code end}, and {@code position}. Stateless; may be shared by threads.
 */
public final class AnalyzeJson {

    private AnalyzeJson() {}

    /** Prints the terms on one line. */
    public static void print(PrintWriter out, String text, List<AnalyzedTerm> terms) throws IOException {
        JsonLine.print(out, json -> {
            json.writeStringField("text", text);
            json.writeArrayFieldStart("terms");
            for (AnalyzedTerm term : terms) {
                term(json, term);
            }
            json.writeEndArray();
        });
    }

    private static void term(JsonGenerator json, AnalyzedTerm term) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", term.field());
        json.writeStringField("text", term.text());
        json.writeNumberField("start", term.start());
        json.writeNumberField("end", term.end());
        json.writeNumberField("position", term.position());
        json.writeEndObject();
    }
}
