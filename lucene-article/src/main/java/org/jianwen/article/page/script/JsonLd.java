package org.jianwen.article.page.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Reads dates, headline, publisher and source out of JSON-LD, as far as the text is JSON; the rest is passed over. */
final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            // What bounds the page bounds these, and depth is counted below.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Dates of the article come first; where there are more than these, they are those of others. */
    private static final int DATES_OF_ARTICLE = 8;

    private final List<Statement> dates = new ArrayList<>();
    private final int maxNesting;
    private final List<String> notes = new ArrayList<>();
    private String headline = "";
    private String body = "";
    private @Nullable String publisher;
    private @Nullable String source;
    private String author = "";
    private boolean organization;

    /** Reads as far as so many objects and arrays stand in one another. */
    JsonLd(int maxNesting) {
        this.maxNesting = maxNesting;
    }

    /** A parser of a text whose strings and numbers may be as long as the page. */
    static JsonParser parser(String text) throws IOException {
        return JSON.createParser(text);
    }

    /** Reads one script element's text. */
    void read(String script) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Integer> before = new ArrayDeque<>();
        try (JsonParser json = parser(script)) {
            String name = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (json.getParsingContext().getNestingDepth() > maxNesting) {
                    notes.add("date: JSON-LD read only as far as it is nested " + maxNesting + " deep");
                    return;
                }
                switch (token) {
                    case START_OBJECT -> {
                        path.push(name);
                        before.push(dates.size());
                        name = "";
                    }
                    case END_OBJECT -> {
                        name = path.pop();
                        dropDates(before.pop());
                        closeAuthor(name);
                    }
                    case FIELD_NAME -> name = json.currentName();
                    case VALUE_STRING -> {
                        take(path, name, json.getText());
                        if (name.equals("@type") && isNoArticle(json.getText())) {
                            int mark = before.pop();
                            before.push(Math.min(mark, -1 - mark));
                        }
                    }
                    default -> {}
                }
            }
        } catch (IOException e) {
            // What came before the mistake has been read; nothing else in the page depends on the rest.
            return;
        }
    }

    /** An author that is no person is whom the publisher has the article from. */
    private void closeAuthor(String name) {
        if (name.equals("author")) {
            source = source == null && organization && !author.isEmpty() ? author : source;
            organization = false;
            author = "";
        }
    }

    /** A site, a picture or a person has dates too; its object's mark is then negative. */
    private void dropDates(int mark) {
        if (mark < 0) {
            dates.subList(-1 - mark, dates.size()).clear();
        }
    }

    private static boolean isNoArticle(String type) {
        return type.endsWith("Organization")
                || switch (type) {
                    case "WebSite", "Person", "Event", "ImageObject", "Comment", "Review", "Product" -> true;
                    default -> false;
                };
    }

    /** Comments and lists of other articles have dates and headlines of their own. */
    private void take(Deque<String> path, String name, String value) {
        String within = path.isEmpty() ? "" : path.element();
        if (within.equals("author")) {
            organization |= name.equals("@type") && value.endsWith("Organization");
            author = name.equals("name") ? value.strip() : author;
        }
        for (String outer : path) {
            switch (outer.toLowerCase(Locale.ROOT)) {
                case "comment", "itemlistelement", "haspart", "mentions", "citation", "review", "author" -> {
                    return;
                }
                default -> {}
            }
        }
        switch (name) {
            case "datePublished", "dateCreated", "pubDate" -> addDate(value, false);
            case "dateModified", "upDate" -> addDate(value, true);
            case "headline" -> headline = headline.isEmpty() ? value.strip() : headline;
            case "articleBody" -> {
                if (path.contains("liveBlogUpdate")) {
                    body = (body + "\n" + value).strip();
                } else if (body.length() < value.length()) {
                    body = value.strip();
                }
            }
            case "name" -> publisher = publisher == null && within.equals("publisher") ? value.strip() : publisher;
            default -> {}
        }
    }

    private void addDate(String value, boolean updated) {
        if (dates.size() < DATES_OF_ARTICLE && !value.isBlank() && value.length() <= 100) {
            dates.add(Statement.date(value.strip(), Origin.JSON_LD, updated));
        }
    }

    /** What was left unread. */
    List<String> notes() {
        return notes;
    }

    List<Statement> dates() {
        return dates;
    }

    String body() {
        return body;
    }

    String headline() {
        return headline;
    }

    @Nullable String publisher() {
        return publisher;
    }

    @Nullable String source() {
        return source;
    }
}
