package org.jianwen.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.format.line.WrappedLines;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldKind;

/**
 * Articles as JSON objects with the fields {@code id, title, body, source, date, url, tags}, or other names for these, all of
 * them optional, and with the fields that a program declares; others are passed over. An object without a text may hold a
 * list of articles, as JSON Feed does. Threads may share one.
 */
public final class JsonArticles {

    private static final Pattern TAG =
            Pattern.compile("<(?:p|div|br|span|img|a|h[1-6]|table|article)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** Names of what stands for the text where there is no other. */
    private static final Set<String> SUMMARIES =
            Set.of("summary", "description", "excerpt", "desc", "abstract", "digest", "intro", "brief", "摘要", "简介");

    /** Names of a list of articles, in an object that has no text of its own: {@code newsList}, {@code result_data}. */
    private static final Pattern LISTS = Pattern.compile(
            "(?:(?:news|articles?|posts?|docs?|stor(?:y|ies)|feed|data|results?|records?|page|item)_?)*"
                    + "(?:list|items|articles|entries|posts|news|stories|data|results|records|rows|hits|docs|edges|nodes|数据|文章|列表)");

    /** Names of the one article in such an object. */
    private static final Set<String> ONES = Set.of(
            "data",
            "article",
            "post",
            "item",
            "news",
            "node",
            "detail",
            "result",
            "info",
            "hits",
            "response",
            "_source",
            "attributes",
            "fields");

    /** What the version of a JSON Feed begins with: its title names the source of its articles. */
    private static final String JSON_FEED = "https://jsonfeed.org/version/";

    private final JsonFactory factory;

    private final DeclaredFields declared;

    private JsonArticles(JsonFactory factory, DeclaredFields declared) {
        this.factory = factory;
        this.declared = declared;
    }

    /** A reader of objects; it keeps no names of fields, which may be as long as strings. */
    public static JsonArticles of(TextLimits limits, DeclaredFields declared) {
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.maxStringCharacters())
                        .maxNumberLength(limits.maxStringCharacters())
                        .maxNameLength(limits.maxStringCharacters())
                        .maxNestingDepth(limits.maxNesting())
                        .build())
                .build();
        return new JsonArticles(factory, declared);
    }

    /**
     * The one object in a text, or those of the list in it.
     *
     * @throws NoArticle if the text is not one JSON object, or the object has neither title nor body
     */
    public List<Statements> readObject(String json) throws NoArticle {
        List<Statements> readings = new ArrayList<>();
        int objects = read(json, readings);
        if (objects != 1) {
            throw new NoArticle("found " + objects + " JSON objects, wanted one");
        }
        return readings;
    }

    /**
     * The objects in a text: one, several after one another, or an array of them.
     *
     * @throws NoArticle if the text is no JSON, or an object has neither title nor body
     */
    public List<Statements> readAll(String json) throws NoArticle {
        List<Statements> readings = new ArrayList<>();
        read(json, readings);
        return readings;
    }

    private int read(String json, List<Statements> readings) throws NoArticle {
        int objects = 0;
        try (JsonParser parser = factory.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    addObject(parser, readings);
                    objects++;
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw new NoArticle("found " + token.name().toLowerCase(Locale.ROOT) + ", wanted a JSON object");
                }
            }
            return objects;
        } catch (JsonProcessingException e) {
            throw new NoArticle("not valid JSON at character "
                    + (e.getLocation() == null ? 0 : e.getLocation().getCharOffset()) + ": "
                    + firstSentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new NoArticle("not valid JSON: " + e.getMessage());
        }
    }

    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    /** Reads an object: its article, or those of the list that it has instead of a text. */
    private void addObject(JsonParser parser, List<Statements> readings) throws IOException, NoArticle {
        Statements.Builder object = Statements.builder();
        String body = "";
        String summary = "";
        String created = "";
        String named = "";
        String version = "";
        List<Statements> inside = new ArrayList<>();
        int before = readings.size();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            ArticleField own = declared.inRecord(name);
            if (own != null) {
                addOwn(parser, own, object);
            } else if (token == JsonToken.START_ARRAY
                    && LISTS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                addList(parser, readings);
            } else if (token == JsonToken.START_OBJECT && ONES.contains(name)) {
                addOne(parser, readings);
            } else if (token == JsonToken.START_ARRAY && FieldName.isBody(name)) {
                String paragraphs = paragraphsOrArticles(parser, readings);
                body = body.isEmpty() ? paragraphs : body;
            } else if (token == JsonToken.START_ARRAY && isUnknown(name)) {
                addList(parser, inside);
            } else if (token == JsonToken.START_ARRAY) {
                JsonValues.forEach(parser, value -> addField(name, value, object));
            } else if (token == JsonToken.START_OBJECT && isUnknown(name)) {
                addOne(parser, inside);
            } else if (token != JsonToken.VALUE_NULL) {
                String value = token == JsonToken.START_OBJECT ? JsonValues.text(parser) : parser.getText();
                if (FieldName.isBody(name)) {
                    body = name.equals("body") || body.length() < value.length() ? value : body;
                } else if (SUMMARIES.contains(name)) {
                    summary = summary.isEmpty() ? value : summary;
                } else if (FieldName.of(name) == FieldName.CREATED) {
                    created = created.isEmpty() ? value : created;
                } else {
                    named = name.equals("name") ? value : named;
                    version = name.equals("version") ? value : version;
                    addField(name, value, object);
                }
            }
        }
        if (body.isBlank() && !object.says(Field.TITLE) && readings.size() == before) {
            inside.stream().filter(one -> !one.content().isBlank()).forEach(readings::add);
        } else if (!object.says(Field.TITLE)) {
            object.say(Field.TITLE, named, Origin.FIELD);
        }
        if (!object.says(Field.PUBLISHED)) {
            object.say(Field.PUBLISHED, created, Origin.FIELD);
        }
        if (readings.size() > before && body.isBlank()) {
            if (version.startsWith(JSON_FEED)) {
                Statements.Builder feed = Statements.builder();
                object.build().list().stream()
                        .filter(said -> said.field() == Field.TITLE)
                        .forEach(said -> feed.say(Field.SOURCE, said.text(), Origin.FEED_NAME));
                readings.subList(before, readings.size()).replaceAll(one -> one.under(feed.build()));
            }
            return;
        }
        readings.subList(before, readings.size()).clear();
        if (!object.says(Field.TITLE) && body.isBlank()) {
            throw new NoArticle("a JSON object with neither title nor body");
        }
        if (body.isBlank() && !summary.isBlank()) {
            body = summary;
            object.note("body: the summary, for there is no other text");
        }
        boolean html = TAG.matcher(body).find();
        readings.add(object.content(html ? body : WrappedLines.join(body), html).build());
    }

    /** Whether an object of that name may be the article, whatever it is called. */
    private static boolean isUnknown(String name) {
        return !FieldName.isBody(name) && !SUMMARIES.contains(name) && FieldName.of(name) == null;
    }

    /** The paragraphs of a list, or nothing where it is one of articles, which are added. */
    private String paragraphsOrArticles(JsonParser parser, List<Statements> readings) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator copy = factory.createGenerator(json)) {
            copy.copyCurrentStructure(parser);
        }
        List<Statements> articles = new ArrayList<>();
        try (JsonParser again = factory.createParser(json.toString())) {
            again.nextToken();
            addList(again, articles);
        }
        if (articles.stream()
                .anyMatch(one -> !one.content().isBlank()
                        && one.list().stream().anyMatch(said -> said.field() == Field.TITLE))) {
            readings.addAll(articles);
            return "";
        }
        StringJoiner paragraphs = new StringJoiner("\n");
        try (JsonParser again = factory.createParser(json.toString())) {
            again.nextToken();
            JsonValues.forEach(again, paragraphs::add);
        }
        return paragraphs.toString();
    }

    /** The objects of a list that are articles. */
    private void addList(JsonParser parser, List<Statements> readings) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                addOne(parser, readings);
            } else if (token.isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    /** An object that may be an article; what is none is no fault of the others. */
    private void addOne(JsonParser parser, List<Statements> readings) throws IOException {
        try {
            addObject(parser, readings);
        } catch (NoArticle e) {
            return;
        }
    }

    /** The value of a declared field: what is only kept is kept as JSON, others have one value or a list of them. */
    private void addOwn(JsonParser parser, ArticleField own, Statements.Builder object) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY && own.kind() != FieldKind.STORED) {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                object.value(own, JsonValues.scalar(parser, own), Origin.FIELD);
            }
        } else if (parser.currentToken().isStructStart() && own.kind() == FieldKind.STORED) {
            StringWriter json = new StringWriter();
            try (JsonGenerator copy = factory.createGenerator(json)) {
                copy.copyCurrentStructure(parser);
            }
            object.value(own, json.toString(), Origin.FIELD);
        } else {
            object.value(own, JsonValues.scalar(parser, own), Origin.FIELD);
        }
    }

    private static void addField(String name, String value, Statements.Builder object) {
        FieldName field = FieldName.of(name);
        if (name.equals("id")) {
            object.say(Field.ID, value, Origin.FIELD);
        } else if (field != null && field != FieldName.CATEGORIES) {
            field.say(value, Origin.FIELD, object);
        }
    }
}
