package org.jianwen.article.page.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** Joins the state that a page streams in pieces, each a string in a script of its own: {@code self.__next_f.push([1,"…"])}. */
final class StreamedState {
    private static final String PUSH = "__next_f.push(";

    private StreamedState() {}

    /** Whether a script has a piece. */
    static boolean isPiece(String script) {
        return script.contains(PUSH);
    }

    /** The lines of the joined strings; none where there are no pieces. */
    static List<String> of(List<String> scripts) {
        StringBuilder joined = new StringBuilder();
        for (String script : scripts) {
            int push = script.indexOf(PUSH);
            if (push >= 0) {
                joined.append(string(script.substring(push + PUSH.length())));
            }
        }
        return joined.isEmpty() ? List.of() : joined.toString().lines().toList();
    }

    /** The first string of the list at the beginning of a text. */
    private static String string(String text) {
        try (JsonParser json = JsonLd.parser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    return json.getText();
                }
            }
        } catch (IOException e) {
            // What is no JSON has no state.
            return "";
        }
        return "";
    }
}
