package org.jianwen.article.page.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Kind;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page without text has in its scripts, as the state from which a program is to show it:
 * {@code window.__STATE__={"article":{"title":"竹器店","content":"<p>店开在巷子尽头……"}}}. Threads may share it.
 *
 * <p>It is the longest of the texts with sentences, whether one string or a list of paragraphs; title and date stand beside
 * it in one object, or around that.
 *
 * @param title its title, or empty
 * @param date when it was published, or empty
 * @param source who published it, or empty
 * @param html its text
 */
public record ScriptArticle(String title, String date, String source, String html) {
    private static final int SHORTEST = 60;
    private static final int LEAST_SENTENCES = 2;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_DATE = 40;

    /** A script may declare several objects before the one wanted. */
    private static final int MOST_OBJECTS = 20;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final long FIRST_SECOND = 900_000_000L;
    private static final long LAST_SECOND = 4_000_000_000L;
    private static final int OF_OTHERS = Kind.COMMENT.bit() | Kind.RELATED.bit();

    /** The article in one of these scripts, or null. */
    static @Nullable ScriptArticle of(List<String> scripts, int maxNesting) {
        ScriptArticle best = null;
        List<String> texts = new ArrayList<>(scripts);
        texts.addAll(StreamedState.of(scripts));
        for (String script : texts) {
            int at = start(script, 0);
            for (int i = 0; i < MOST_OBJECTS && at >= 0; i++) {
                Reading reading = new Reading(maxNesting);
                at = start(script, at + Math.max(1, reading.read(script.substring(at))));
                if (reading.best != null && (best == null || best.isLessThan(reading.best))) {
                    best = reading.best;
                }
            }
        }
        return best;
    }

    /** Whether another has more text, or the same with a date. */
    private boolean isLessThan(ScriptArticle other) {
        int more = other.html.length() - html.length();
        return more > 0 || more == 0 && date.isEmpty();
    }

    /** Where the next object or list begins. */
    private static int start(String script, int from) {
        int object = script.indexOf('{', from);
        int list = script.indexOf("[[", from);
        return list < 0 || object >= 0 && object < list ? object : list;
    }

    /** A page with nothing but this article. */
    public String page() {
        boolean elements = html.indexOf('<') >= 0 && html.indexOf('>') >= 0;
        String text = elements ? html : "<p>" + Entities.escape(html).replace("\n", "</p><p>") + "</p>";
        return (title.isEmpty() ? "" : "<h1>" + Entities.escape(title) + "</h1>") + "<div>" + text + "</div>";
    }

    static int sentences(String text) {
        return (int) text.chars().filter(c -> "。！？".indexOf(c) >= 0).count();
    }

    /** Reads one object or list. */
    private static final class Reading {
        private final int maxNesting;
        private final Deque<Facts> open = new ArrayDeque<>();
        private @Nullable ScriptArticle best;

        Reading(int maxNesting) {
            this.maxNesting = maxNesting;
        }

        /** Reads what begins a text as far as it is JSON; how many characters it has. */
        int read(String text) {
            try (JsonParser json = JsonLd.parser(text)) {
                String name = "";
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (json.getParsingContext().getNestingDepth() > maxNesting) {
                        return 1;
                    }
                    switch (token) {
                        case START_OBJECT -> open.push(new Facts(name, false, open.peek()));
                        case START_ARRAY -> open.push(new Facts(name, true, open.peek()));
                        case FIELD_NAME -> name = json.currentName().toLowerCase(Locale.ROOT);
                        case VALUE_STRING -> open.element().take(name, json.getText());
                        case VALUE_NUMBER_INT -> open.element().takeNumber(name, json.getText());
                        case END_OBJECT, END_ARRAY -> close(open.pop());
                        default -> {}
                    }
                    if (open.isEmpty()) {
                        return (int) json.currentLocation().getCharOffset();
                    }
                }
            } catch (IOException e) {
                // No JSON from here on; an article that was read before is one all the same.
                return 1;
            }
            return 1;
        }

        private void close(Facts facts) {
            String text = facts.text();
            boolean whole = text.length() >= SHORTEST && sentences(text) >= LEAST_SENTENCES;
            if (whole && !facts.ofOthers && (best == null || text.length() >= best.html.length())) {
                best = new ScriptArticle(facts.title, facts.date, facts.source, text);
            }
            Facts around = open.peek();
            if (around != null && !text.isEmpty() && !facts.ofOthers) {
                around.lift(facts, text);
            }
        }
    }

    /** What an object or a list says. */
    private static final class Facts {
        private final boolean list;
        private final boolean ofOthers;
        private String title = "";
        private String date = "";
        private String source = "";
        private String text = "";
        private final List<String> paragraphs = new ArrayList<>();

        Facts(String name, boolean list, @Nullable Facts around) {
            this.list = list;
            this.ofOthers = around != null && around.ofOthers || (Boilerplate.kinds(name) & OF_OTHERS) != 0;
        }

        String text() {
            return list ? String.join("\n", paragraphs) : text;
        }

        void take(String name, String value) {
            if (list) {
                addParagraph(value);
            } else if (name.equals("title") || name.equals("headline") || name.equals("subject")) {
                title = value.length() <= LONGEST_TITLE ? value : title;
            } else if (value.length() <= LONGEST_DATE && FieldName.of(name) == FieldName.SOURCE) {
                source = source.isEmpty() ? value : source;
            } else if (date.isEmpty() && value.length() <= LONGEST_DATE && namesPublication(name)) {
                date = YEAR.matcher(value).find() ? value : "";
            } else if (value.length() > text.length() && sentences(value) > 0) {
                text = value;
            }
        }

        private void addParagraph(String value) {
            if (sentences(value) > 0) {
                paragraphs.add(value);
            }
        }

        private static boolean namesPublication(String name) {
            FieldName said = FieldName.of(name);
            return said == FieldName.PUBLISHED || said == FieldName.CREATED;
        }

        /** Seconds or milliseconds since 1970. */
        void takeNumber(String name, String value) {
            if (!date.isEmpty() || value.length() != 10 && value.length() != 13 || !namesPublication(name)) {
                return;
            }
            long seconds = Long.parseLong(value) / (value.length() == 13 ? 1000 : 1);
            date = seconds >= FIRST_SECOND && seconds < LAST_SECOND
                    ? Instant.ofEpochSecond(seconds).toString()
                    : "";
        }

        void lift(Facts inner, String innerText) {
            if (list) {
                paragraphs.add(innerText);
            } else if (innerText.length() > text.length()) {
                text = innerText;
            } else {
                return;
            }
            title = inner.title.isEmpty() ? title : inner.title;
            date = inner.date.isEmpty() ? date : inner.date;
            source = inner.source.isEmpty() ? source : inner.source;
        }
    }
}
