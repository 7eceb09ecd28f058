package org.jianwen.examples.json;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What was wrong with a request, as JSON: {@code error}. Stateless; may be shared by threads. */
public final class ErrorJson {

    private ErrorJson() {}

    /** The sentence as one line without its end. */
    public static String text(String why) {
        try {
            return JsonLine.text(json -> json.writeStringField("error", why));
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory could not be written", e);
        }
    }
}
