package org.jianwen.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one file of the sample archive must be read as. */
record Expected(
        String file,
        String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String published,
        String precision,
        String script,
        @JsonProperty("body_has") List<String> bodyHas,
        @JsonProperty("body_not") List<String> bodyNot) {

    static List<Expected> all() throws IOException {
        try (InputStream json = Expected.class.getResourceAsStream("/sample-expected.json")) {
            return Cli.JSON.readValue(json, new TypeReference<>() {});
        }
    }

    /** The month of publication: 2022-09. */
    String month() {
        return published == null ? "" : published.substring(0, 7);
    }

    @Override
    public String toString() {
        return file;
    }
}
