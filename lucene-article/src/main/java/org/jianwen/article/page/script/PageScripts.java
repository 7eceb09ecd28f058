package org.jianwen.article.page.script;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Gathers what the scripts of a page say of its article. Not for several threads. */
public final class PageScripts {
    /** A shorter script has no article in it. */
    private static final int SHORTEST_STATE = 100;

    private static final int MOST_SCRIPTS = 100;

    private final JsonLd jsonLd;
    private final int maxNesting;
    private final List<Statement> dates = new ArrayList<>();
    private final List<String> states = new ArrayList<>();

    /** The longest text in a control, in which some pages keep the article for their scripts. */
    private String written = "";

    /** Scripts that are read as far as so many objects and arrays stand in one another. */
    public PageScripts(int maxNesting) {
        this.maxNesting = maxNesting;
        this.jsonLd = new JsonLd(maxNesting);
    }

    /** Takes JSON-LD. */
    public void addJsonLd(String data) {
        jsonLd.read(data);
    }

    /** Takes the text of a script. */
    public void add(String script) {
        ScriptDates.addTo(dates, script);
        addState(script);
    }

    /** Takes a state, which some pages have as an attribute of the box that it is shown in. */
    public void addState(String data) {
        String state = data.startsWith("%7B") ? decoded(data) : data;
        if ((state.length() >= SHORTEST_STATE || StreamedState.isPiece(state)) && states.size() < MOST_SCRIPTS) {
            states.add(state);
        }
    }

    /** Takes the text of a control. */
    public void addWritten(String text) {
        written = text.length() > written.length() && ScriptArticle.sentences(text) > 1 ? text : written;
    }

    /** A state that is percent-encoded, as Toutiao has it. */
    private static String decoded(String state) {
        try {
            return URLDecoder.decode(state, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Cut, or encoded otherwise: no state that could be read.
            return "";
        }
    }

    /** The article that is to be shown, or null. */
    public @Nullable ScriptArticle article() {
        ScriptArticle article = ScriptArticle.of(states, maxNesting);
        String body = jsonLd.body().length() < written.length() ? written : jsonLd.body();
        boolean longer = article == null || body.length() >= article.html().length();
        return longer && !body.isEmpty() ? new ScriptArticle(jsonLd.headline(), "", "", body) : article;
    }

    /** Dates in JSON-LD, then those of variables. */
    public List<Statement> dates() {
        List<Statement> all = new ArrayList<>(jsonLd.dates());
        all.addAll(dates);
        return all;
    }

    /** The headline in JSON-LD, or empty. */
    public String headline() {
        return jsonLd.headline();
    }

    /** The publisher in JSON-LD, or null. */
    public @Nullable String publisher() {
        return jsonLd.publisher();
    }

    /** Whom JSON-LD names as the source, or null. */
    public @Nullable String source() {
        return jsonLd.source();
    }

    /** What was left unread. */
    public List<String> notes() {
        return jsonLd.notes();
    }
}
