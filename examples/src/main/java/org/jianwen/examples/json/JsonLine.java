package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** The members of an object that is open. */
    static void members(JsonGenerator json, Map<String, ?> members) throws IOException {
        for (Map.Entry<String, ?> member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            value(json, member.getValue());
        }
    }

    /** What fields that a program declares have, one value or a list of them. */
    static Map<String, Object> values(Map<String, List<Object>> fields) {
        Map<String, Object> members = new LinkedHashMap<>();
        fields.forEach((name, values) -> members.put(name, values.size() == 1 ? values.getFirst() : values));
        return members;
    }

    /** A value as the library gives it: text, a number, a date, or an object or a list of such. */
    static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                value(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> several) {
            json.writeStartArray();
            for (Object one : several) {
                value(json, one);
            }
            json.writeEndArray();
        } else {
            json.writePOJO(value instanceof ArticleDate date ? date.value() : value);
        }
    }

    /** A number of seconds or milliseconds to three decimals. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
