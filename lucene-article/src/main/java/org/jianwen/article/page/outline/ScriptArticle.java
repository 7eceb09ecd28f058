package org.jianwen.article.page.outline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page without text has in its scripts, as the state from which a program is to show it:
 * {@code window.__STATE__={"article":{"title":"竹器店","content":"<p>店开在巷子尽头……"}}}. Threads may share it.
 *
 * <p>It is the longest of the texts with sentences; title and date stand beside it in one object, or around that.
 *
 * @param title its title, or empty
 * @param date when it was published, or empty
 * @param html its text
 */
record ScriptArticle(String title, String date, String html) {
    private static final int SHORTEST = 60;
    private static final int LEAST_SENTENCES = 2;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_DATE = 40;

    /** A script may declare several objects before the one wanted. */
    private static final int MOST_OBJECTS = 20;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final long FIRST_SECOND = 900_000_000L;
    private static final long LAST_SECOND = 4_000_000_000L;

    /** The article in one of these scripts, or null. */
    static @Nullable ScriptArticle of(List<String> scripts, int maxNesting) {
        ScriptArticle best = null;
        for (String script : scripts) {
            int at = script.indexOf('{');
            for (int i = 0; i < MOST_OBJECTS && at >= 0; i++) {
                Reading reading = new Reading(maxNesting);
                at = script.indexOf('{', at + Math.max(1, reading.read(script.substring(at))));
                if (reading.best != null && (best == null || reading.best.html.length() > best.html.length())) {
                    best = reading.best;
                }
            }
        }
        return best;
    }

    /** A page with nothing but this article. */
    String page() {
        boolean elements = html.indexOf('<') >= 0 && html.indexOf('>') >= 0;
        String text = elements ? html : "<p>" + Entities.escape(html).replace("\n", "</p><p>") + "</p>";
        return (title.isEmpty() ? "" : "<h1>" + Entities.escape(title) + "</h1>") + "<div>" + text + "</div>";
    }

    /** Reads one object. */
    private static final class Reading {
        private final int maxNesting;
        private final Deque<Facts> open = new ArrayDeque<>();
        private @Nullable ScriptArticle best;

        Reading(int maxNesting) {
            this.maxNesting = maxNesting;
        }

        /** Reads an object at the start of a text as far as it is JSON; how many characters it has. */
        int read(String text) {
            try (JsonParser json = JsonLd.parser(text)) {
                String name = "";
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (json.getParsingContext().getNestingDepth() > maxNesting) {
                        return 1;
                    }
                    switch (token) {
                        case START_OBJECT -> open.push(new Facts());
                        case FIELD_NAME -> name = json.currentName().toLowerCase(Locale.ROOT);
                        case VALUE_STRING -> open.element().take(name, json.getText());
                        case VALUE_NUMBER_INT -> open.element().takeNumber(name, json.getText());
                        case END_OBJECT -> close(open.pop());
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
            boolean asLong = best == null || facts.text.length() >= best.html.length();
            if (asLong && !facts.text.isEmpty()) {
                best = new ScriptArticle(facts.title, facts.date, facts.text);
            }
            Facts around = open.peek();
            if (around != null && !facts.lifted && facts.text.length() > around.text.length()) {
                around.lift(facts);
            }
        }
    }

    /** What an object says. */
    private static final class Facts {
        private String title = "";
        private String date = "";
        private String text = "";
        private boolean lifted;

        void take(String name, String value) {
            if (name.equals("title") || name.equals("headline") || name.equals("subject")) {
                title = value.length() <= LONGEST_TITLE ? value : title;
            } else if (date.isEmpty() && value.length() <= LONGEST_DATE && HeadFacts.namesPublication(name)) {
                date = YEAR.matcher(value).find() ? value : "";
            } else if (value.length() > Math.max(SHORTEST - 1, text.length()) && sentences(value) >= LEAST_SENTENCES) {
                text = value;
            }
        }

        /** Seconds or milliseconds since 1970. */
        void takeNumber(String name, String value) {
            if (!date.isEmpty() || value.length() != 10 && value.length() != 13 || !HeadFacts.namesPublication(name)) {
                return;
            }
            long seconds = Long.parseLong(value) / (value.length() == 13 ? 1000 : 1);
            date = seconds >= FIRST_SECOND && seconds < LAST_SECOND
                    ? Instant.ofEpochSecond(seconds).toString()
                    : "";
        }

        void lift(Facts inner) {
            text = inner.text;
            title = inner.title.isEmpty() ? title : inner.title;
            date = inner.date.isEmpty() ? date : inner.date;
            lifted = true;
        }

        private static int sentences(String text) {
            return (int) text.chars().filter(c -> "。！？".indexOf(c) >= 0).count();
        }
    }
}
