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
import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON objects with the fields {@code id, title, body, source, date, url, tags}, all of them optional; other
 * fields are passed over. Threads may share one.
 */
public final class JsonArticles {

    private static final Pattern TAG =
            Pattern.compile("<(?:p|div|br|span|img|a|h[1-6]|table|article)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    private final JsonFactory factory;

    private JsonArticles(JsonFactory factory) {
        this.factory = factory;
    }

    /** A reader of objects; it keeps no names of fields, which may be as long as strings. */
    public static JsonArticles of(ShapeLimits limits) {
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
    public Reading readObject(String json) throws NoArticle {
        List<Reading> readings = readAll(json);
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
    public List<Reading> readAll(String json) throws NoArticle {
        List<Reading> readings = new ArrayList<>();
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

    private Reading object(JsonParser parser) throws IOException, NoArticle {
        Reading reading = Reading.text("");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && name.equals("tags")) {
                reading = reading.withTags(strings(parser));
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                reading = with(reading, name, parser.getText());
            }
        }
        if (reading.title() == null && reading.content().isBlank()) {
            throw new NoArticle("a JSON object with neither title nor body");
        }
        return reading;
    }

    private static Reading with(Reading reading, String name, String value) {
        if (value.isBlank()) {
            return reading;
        }
        return switch (name) {
            case "id" -> reading.withId(value.strip());
            case "title" -> reading.withTitle(new Said(value, "field title"));
            case "body" -> reading.withContent(value, TAG.matcher(value).find());
            case "source" -> reading.withSource(new Said(value, "field source"));
            case "url" -> reading.withUrl(new Said(value, "field url"));
            case "date" -> reading.withDates(List.of(new SaidDate(value.strip(), DateOrigin.FIELD, false)));
            case "tags" -> reading.withTags(List.of(value.strip().split("\\s*[,，、]\\s*")));
            default -> reading;
        };
    }

    private static List<String> strings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            @Nullable String value = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : null;
            if (value != null && !value.isBlank()) {
                strings.add(value.strip());
            } else if (token.isStructStart()) {
                parser.skipChildren();
            }
        }
        return strings;
    }
}
