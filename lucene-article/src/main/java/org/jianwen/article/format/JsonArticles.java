package org.jianwen.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.WrappedLines;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;

/**
 * Articles as JSON objects with the fields {@code id, title, body, source, date, url, tags}, all of them optional; other
 * fields are passed over. Threads may share one.
 */
public final class JsonArticles {

    private static final Pattern TAG =
            Pattern.compile("<(?:p|div|br|span|img|a|h[1-6]|table|article)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMA = Pattern.compile("[,，、]");

    private final JsonFactory factory;

    private JsonArticles(JsonFactory factory) {
        this.factory = factory;
    }

    /** A reader of objects; it keeps no names of fields, which may be as long as strings. */
    public static JsonArticles of(TextLimits limits) {
        return new JsonArticles(JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.maxStringCharacters())
                        .maxNumberLength(limits.maxStringCharacters())
                        .maxNameLength(limits.maxStringCharacters())
                        .maxNestingDepth(limits.maxNesting())
                        .build())
                .build());
    }

    /**
     * The one object in a text.
     *
     * @throws NoArticle if the text is not one JSON object, or the object has neither title nor body
     */
    public Statements readObject(String json) throws NoArticle {
        List<Statements> readings = readAll(json);
        if (readings.size() != 1) {
            throw new NoArticle("found " + readings.size() + " JSON objects, wanted one");
        }
        return readings.get(0);
    }

    /**
     * The objects in a text: one, several after one another, or an array of them.
     *
     * @throws NoArticle if the text is no JSON, or an object has neither title nor body
     */
    public List<Statements> readAll(String json) throws NoArticle {
        List<Statements> readings = new ArrayList<>();
        try (JsonParser parser = factory.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    readings.add(object(parser));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw new NoArticle("found " + token.name().toLowerCase(Locale.ROOT) + ", wanted a JSON object");
                }
            }
            return readings;
        } catch (JsonProcessingException e) {
            throw new NoArticle("no valid JSON at character "
                    + (e.getLocation() == null ? 0 : e.getLocation().getCharOffset()) + ": "
                    + firstSentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new NoArticle("no valid JSON: " + e.getMessage());
        }
    }

    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    private Statements object(JsonParser parser) throws IOException, NoArticle {
        Statements.Builder object = Statements.builder();
        String body = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && name.equals("tags")) {
                addStrings(parser, object);
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && name.equals("body")) {
                body = parser.getText();
            } else if (token != JsonToken.VALUE_NULL) {
                addField(name, parser.getText(), object);
            }
        }
        if (!object.says(Field.TITLE) && body.isBlank()) {
            throw new NoArticle("a JSON object with neither title nor body");
        }
        boolean html = TAG.matcher(body).find();
        return object.content(html ? body : WrappedLines.join(body), html).build();
    }

    private static void addField(String name, String value, Statements.Builder object) {
        switch (name) {
            case "id" -> object.say(Field.ID, value, Origin.FIELD);
            case "title" -> object.say(Field.TITLE, value, Origin.FIELD);
            case "source" -> object.say(Field.SOURCE, value, Origin.FIELD);
            case "url" -> object.say(Field.URL, value, Origin.FIELD);
            case "date" -> object.say(Field.PUBLISHED, value, Origin.FIELD);
            case "tags" -> addTags(value, object);
            default -> {}
        }
    }

    private static void addTags(String list, Statements.Builder object) {
        for (String tag : COMMA.split(list)) {
            object.say(Field.TAG, tag, Origin.FIELD);
        }
    }

    private static void addStrings(JsonParser parser, Statements.Builder object) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                object.say(Field.TAG, parser.getText(), Origin.FIELD);
            }
        }
    }
}
