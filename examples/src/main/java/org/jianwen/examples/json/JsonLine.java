package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object on one line. For one thread. */
final class JsonLine {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What fills an object. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonLine() {}

    /** Prints the object and the end of the line, and flushes, so that a reader of a stream waits for nothing. */
    static void print(PrintWriter out, Content content) throws IOException {
        out.println(text(content));
        out.flush();
    }

    static String text(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    static void string(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Values of fields that a program declares, one a field or a list of them, as members of the object that is open. */
    static void values(JsonGenerator json, Map<String, List<Object>> fields) throws IOException {
        for (Map.Entry<String, List<Object>> field : fields.entrySet()) {
            List<Object> values = field.getValue();
            json.writeFieldName(field.getKey());
            if (values.size() != 1) {
                json.writeStartArray();
            }
            for (Object value : values) {
                json.writePOJO(value instanceof ArticleDate date ? date.value() : value);
            }
            if (values.size() != 1) {
                json.writeEndArray();
            }
        }
    }

    /** A number of seconds or milliseconds to three decimals. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
