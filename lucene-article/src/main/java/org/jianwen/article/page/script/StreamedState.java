package org.jianwen.article.page.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the state that a page has as a string of a script, or streams in pieces, each a string in a script of its own:
 * {@code self.__next_f.push([1,"…"])}.
 */
final class StreamedState {
    /** What stands before a string with a state, or with a piece of one. */
    private static final Pattern PUSH = Pattern.compile("__next_f\\.push\\(|JSON\\.parse\\((?:decodeURIComponent\\()?");

    /** A state that a function returns, whose parameters stand for what it is called with: {@code (function(a,b){return {…a…}}(1,"…"))}. */
    private static final Pattern CALLED =
            Pattern.compile("=\\s*\\(function\\(([\\w$,]{1,9999})\\)\\s*\\{\\s*return\\s*");

    /** A variable that holds the text. */
    private static final Pattern TEXT =
            Pattern.compile("(?i)\\b(?:var|let|const) \\w{0,20}(?:content|body|text)\\w{0,9} ?= ?(?=[\"'])");

    private static final Pattern PARAMETER = Pattern.compile("(?<=[:,\\[])[A-Za-z_$][\\w$]{0,3}(?=[,}\\]])");

    private StreamedState() {}

    /** The state in a script that calls a function for it, with its arguments in the place of its parameters, or null. */
    static @Nullable String called(String script) {
        Matcher function = CALLED.matcher(script);
        int end = script.lastIndexOf("}(");
        if (!function.find() || end < function.end()) {
            return null;
        }
        List<String> names = List.of(function.group(1).split(","));
        List<String> arguments = arguments("[" + script.substring(end + 2));
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), arguments.size()); i++) {
            values.put(names.get(i), arguments.get(i));
        }
        return PARAMETER
                .matcher(script.substring(function.end(), end))
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(), "null")));
    }

    private static String quoted(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }

    /** The arguments of a call as JSON, as far as they are values of JSON. */
    private static List<String> arguments(String call) {
        List<String> arguments = new ArrayList<>();
        try (JsonParser json = JsonLd.parser(call)) {
            json.nextToken();
            for (JsonToken token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                json.skipChildren();
                boolean string = token == JsonToken.VALUE_STRING;
                String value = token.isScalarValue() ? json.getText() : "null";
                arguments.add(string ? quoted(value) : value);
            }
        } catch (IOException e) {
            // The arguments behind what is no JSON, such as void 0, are not known.
            return arguments;
        }
        return arguments;
    }

    /** Whether a script has a piece. */
    static boolean isPiece(String script) {
        return PUSH.matcher(script).find();
    }

    /** The lines of the joined strings; none where there are no pieces. */
    static List<String> of(List<String> scripts) {
        StringBuilder joined = new StringBuilder();
        for (String script : scripts) {
            String called = called(script);
            if (called != null) {
                joined.append(called.replace('\n', ' ').replace('\r', ' ')).append('\n');
            }
            addListed(script, joined);
            Matcher text = TEXT.matcher(script);
            if (text.find()) {
                joined.append("\n{\"content\":")
                        .append(quoted(string(script.substring(text.end()))))
                        .append("}\n");
            }
            Matcher push = PUSH.matcher(script);
            if (push.find()) {
                joined.append(string(script.substring(push.end())));
            }
        }
        return joined.isEmpty() ? List.of() : joined.toString().lines().toList();
    }

    /** A state whose objects name their values by the places of those in one list: {@code [{"title":1},"竹器店"]}. */
    private static void addListed(String script, StringBuilder joined) {
        List<String> values = new ArrayList<>();
        List<Map<String, Integer>> objects = new ArrayList<>();
        try (JsonParser json = JsonLd.parser(script.startsWith("[") ? script : "")) {
            json.nextToken();
            for (JsonToken token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                boolean string = token == JsonToken.VALUE_STRING;
                values.add(string ? quoted(json.getText()) : token.isScalarValue() ? json.getText() : "null");
                if (token == JsonToken.START_OBJECT) {
                    objects.add(places(json));
                } else {
                    json.skipChildren();
                }
            }
        } catch (IOException e) {
            // What stands behind the error is not known.
        }
        int longest = joined.length() + 2 * script.length();
        for (Map<String, Integer> object : objects) {
            StringJoiner fields = new StringJoiner(",", "{", "}\n");
            object.forEach((name, place) ->
                    fields.add(quoted(name) + ":" + values.get(Math.min(place, values.size() - 1))));
            if (joined.length() + fields.length() <= longest) {
                joined.append(fields);
            }
        }
    }

    /** The places that the fields of an object name. */
    private static Map<String, Integer> places(JsonParser json) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        String name = "";
        for (JsonToken token = json.nextToken();
                token != null && token != JsonToken.END_OBJECT;
                token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = json.currentName();
            } else if (token == JsonToken.VALUE_NUMBER_INT && json.getText().length() < 8) {
                places.put(name, Math.max(0, json.getIntValue()));
            } else {
                json.skipChildren();
            }
        }
        return places;
    }

    /** The first string of the list at the beginning of a text. */
    private static String string(String text) {
        try (JsonParser json = JsonLd.parser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String state = json.getText();
                    return state.startsWith("%") ? URLDecoder.decode(state, StandardCharsets.UTF_8) : state;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // What is no JSON has no state.
            return "";
        }
        return "";
    }
}
