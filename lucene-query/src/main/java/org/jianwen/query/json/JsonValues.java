package org.jianwen.query.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/** Takes values from a JSON object and puts them into one. Stateless. */
final class JsonValues {

    private JsonValues() {}

    /** The one text, or those of a list. */
    static List<String> texts(String key, @Nullable Object json) {
        List<String> texts = new ArrayList<>();
        for (Object one : json instanceof Collection<?> several ? several : Arrays.asList(json)) {
            texts.add(wanted(key, (String) one));
        }
        return texts;
    }

    /** The value; refused if it is null. */
    static <T> T wanted(String key, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(Quoted.of(key) + " of the request is null, or lacks a value");
        }
        return value;
    }

    /** The one of all that has a key; refused if none has. */
    static <T> T named(T[] all, Function<T, String> key, String what, String wanted) {
        return Arrays.stream(all)
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the " + what + " " + Quoted.of(wanted)
                        + " is not one of " + Arrays.stream(all).map(key).collect(Collectors.joining(", "))));
    }

    /** The object under a key; empty if there is none. */
    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    static Map<String, Object> object(Map<String, Object> json, String key) {
        return json.get(key) == null ? Map.of() : (Map<String, Object>) json.get(key);
    }

    /** The number under a key, or another if there is none. */
    static int number(Map<String, Object> json, String key, int otherwise) {
        return json.get(key) == null ? otherwise : whole(key, (Number) json.get(key));
    }

    /** That number as an {@code int}; one with a fraction, or beyond, is refused under that name. */
    static int whole(String key, Number value) {
        if (value.intValue() != value.doubleValue()) {
            throw new IllegalArgumentException(Quoted.of(key) + " of the request is " + Quoted.of(value.toString())
                    + ", which is not a whole number up to " + Integer.MAX_VALUE);
        }
        return value.intValue();
    }

    /** Puts a value that is neither null nor as usual. */
    static void put(Map<String, Object> json, String key, @Nullable Object value, @Nullable Object usual) {
        if (value != null && !value.equals(usual)) {
            json.put(key, value);
        }
    }
}
