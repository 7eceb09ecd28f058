package org.jianwen.article.page.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the state that a page has as a string of a script, or streams in pieces, each a string in a script of its own:
 * {@code self.__next_f.push([1,"…"])}.
 */
final class StreamedState {
    /** What stands before a string with a state, or with a piece of one. */
    private static final Pattern PUSH = Pattern.compile("__next_f\\.push\\(|JSON\\.parse\\((?:decodeURIComponent\\()?");

    private StreamedState() {}

    /** Whether a script has a piece. */
    static boolean isPiece(String script) {
        return PUSH.matcher(script).find();
    }

    /** The lines of the joined strings; none where there are no pieces. */
    static List<String> of(List<String> scripts) {
        StringBuilder joined = new StringBuilder();
        for (String script : scripts) {
            Matcher push = PUSH.matcher(script);
            if (push.find()) {
                joined.append(string(script.substring(push.end())));
            }
        }
        return joined.isEmpty() ? List.of() : joined.toString().lines().toList();
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
