package org.jianwen.opensearch.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, texts, numbers and truth values. Stateless; may be shared by threads. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** An object of names and values that follow one another. */
    public static Map<String, Object> map(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /** What is at a path of names; an empty object if it is not there. */
    public static Map<String, @Nullable Object> at(Map<String, ? extends @Nullable Object> object, String... path) {
        Map<String, @Nullable Object> here = cast(object);
        for (String name : path) {
            here = here.get(name) instanceof Map<?, ?> next ? cast(next) : Map.of();
        }
        return here;
    }

    /** The objects of a list; none if it is none. */
    public static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object one : all) {
                objects.add(one instanceof Map<?, ?> object ? cast(object) : Map.of());
            }
        }
        return objects;
    }

    /** The whole number of that name; 0 if there is none. */
    public static long number(Map<String, ? extends @Nullable Object> object, String name) {
        return object.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> cast(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }

    /** Writes a value as UTF-8. */
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator to = FACTORY.createGenerator(bytes)) {
            write(to, value);
        } catch (IOException e) {
            throw new UncheckedIOException("a value in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator to, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> to.writeNull();
            case String text -> to.writeString(text);
            case Integer number -> to.writeNumber(number);
            case Long number -> to.writeNumber(number);
            case Float number -> to.writeNumber(number);
            case Double number -> to.writeNumber(number);
            case Boolean truth -> to.writeBoolean(truth);
            case Map<?, ?> object -> {
                to.writeStartObject();
                for (Map.Entry<?, ?> entry : object.entrySet()) {
                    to.writeFieldName(entry.getKey().toString());
                    write(to, entry.getValue());
                }
                to.writeEndObject();
            }
            case Collection<?> list -> {
                to.writeStartArray();
                for (Object one : list) {
                    write(to, one);
                }
                to.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON of " + value.getClass());
        }
    }

    /**
     * Reads an object.
     *
     * @throws IOException if it is none
     */
    public static Map<String, @Nullable Object> parse(byte[] bytes) throws IOException {
        try (JsonParser from = FACTORY.createParser(bytes)) {
            from.nextToken();
            if (read(from) instanceof Map<?, ?> object) {
                return cast(object);
            }
            throw new IOException("the answer is not a JSON object");
        }
    }

    private static @Nullable Object read(JsonParser from) throws IOException {
        JsonToken token = from.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (from.nextToken() == JsonToken.FIELD_NAME) {
                    String name = from.currentName();
                    from.nextToken();
                    object.put(name, read(from));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (from.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(from));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> from.getLongValue();
            case VALUE_NUMBER_FLOAT -> from.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> from.getText();
        };
    }
}
