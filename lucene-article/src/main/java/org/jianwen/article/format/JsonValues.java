package org.jianwen.article.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldKind;
import org.jspecify.annotations.Nullable;

/** What JSON says in the place of a value: itself, an object that has it, a list. Stateless; threads may share it. */
final class JsonValues {

    /** Names of the value itself, in an object that stands in the place of one. */
    private static final Set<String> VALUES =
            Set.of("rendered", "raw", "html", "text", "value", "name", "#text", "@value", "$date", "$numberLong", "$t");

    /** 1.2e2 is a whole number too; one with more characters is none. */
    private static final int LONGEST_NUMBER = 40;

    private JsonValues() {}

    /** What an object says that stands in the place of a value: {@code {"rendered": "…"}}, {@code {"$date": "…"}}; or nothing. */
    static String text(JsonParser parser) throws IOException {
        String value = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            String name = parser.currentName();
            boolean named = name != null && VALUES.contains(name) && token.isScalarValue();
            value = named && token != JsonToken.VALUE_NULL && value.isEmpty() ? parser.getText() : value;
        }
        return value;
    }

    /** A number or text; {@code null} for none, and for a list or an object, which is passed over. */
    static @Nullable Object scalar(JsonParser parser, ArticleField own) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            parser.skipChildren();
            return null;
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        boolean fraction = token == JsonToken.VALUE_NUMBER_FLOAT && own.kind() == FieldKind.NUMBER;
        return fraction && parser.getTextLength() <= LONGEST_NUMBER ? parser.getDoubleValue() : parser.getText();
    }

    /** Every text of a list, in order; lists in it are passed over. */
    static void forEach(JsonParser parser, Consumer<String> take) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                take.accept(token == JsonToken.START_OBJECT ? text(parser) : parser.getText());
            }
        }
    }
}
