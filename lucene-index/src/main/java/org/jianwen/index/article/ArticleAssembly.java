package org.jianwen.index.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.index.article.date.DateClue;
import org.jianwen.index.article.date.DateContext;
import org.jianwen.index.article.date.DateDecision;
import org.jianwen.index.article.date.DateFinder;
import org.jianwen.index.article.page.PageClue;
import org.jianwen.index.article.page.PageContent;
import org.jianwen.index.article.page.PageLimits;
import org.jianwen.index.article.page.PageReader;
import org.jianwen.index.article.shape.Reading;
import org.jianwen.index.article.shape.Said;
import org.jianwen.index.article.shape.SaidDate;
import org.jianwen.index.article.shape.TextLines;
import org.jianwen.index.article.text.ScriptEvidence;
import org.jianwen.schema.Article;
import org.jianwen.schema.DateOrigin;
import org.jspecify.annotations.Nullable;

/** Joins what the shape of a text says, what its page says and what its date is decided to be into one article. */
final class ArticleAssembly {

    /** {@code [World] }, {@code 【国际】}: a category before a title. */
    private static final Pattern CATEGORY = Pattern.compile("\\s*[\\[【(（][^\\]】)）]{1,20}[]】)）]\\s*");

    /** {@code  - 网站名}, {@code _频道}: a site after a title. */
    private static final Pattern SITE = Pattern.compile("\\s*[-_|｜—–·]+\\s*\\S.{0,40}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final ReadSettings settings;
    private final DateFinder dates;

    ArticleAssembly(ReadSettings settings) {
        this.settings = settings;
        this.dates = DateFinder.of(DateContext.of(settings.zone()).withCaptured(settings.captured()));
    }

    /**
     * The article of a reading.
     *
     * @param reading what the shape says
     * @param file where it stands, as reported
     * @param name the name of the file, or the address it came from
     * @param before notes to begin with
     */
    ReadItem assemble(Reading reading, String file, String name, List<String> before) {
        List<String> notes = new ArrayList<>(before);
        notes.addAll(reading.notes());
        String address = reading.url() != null
                ? reading.url().value()
                : ADDRESS.matcher(name).matches() ? name : null;
        PageContent page = reading.html() ? PageReader.read(reading.content(), address, PageLimits.DEFAULT) : null;
        if (page != null) {
            notes.addAll(page.notes());
        }
        String title = title(reading, page, notes);
        String body = body(page == null ? String.join("\n", TextLines.of(reading.content())) : page.body(), notes);
        if (title.isBlank() && body.isBlank()) {
            return new ReadItem.Skipped(file, "no text in it");
        }
        String url = url(reading, page, address, notes);
        String source = source(reading, page, url, notes);
        DateDecision date = dates.decide(clues(reading, page, url, name), title + "\n" + body);
        notes.addAll(date.notes());
        String id = identity(reading, url, title, body, notes);
        Article article = new Article(
                id,
                title,
                body,
                source,
                date.published(),
                date.updated(),
                url,
                tags(reading, page, notes),
                language(reading, page, title + "\n" + body, notes));
        return new ReadItem.Found(file, article, notes);
    }

    private static String title(Reading reading, @Nullable PageContent page, List<String> notes) {
        String own = page == null ? "" : page.title().strip();
        if (reading.title() == null) {
            notes.add(own.isEmpty() ? "title: none found" : "title: from the page");
            return own;
        }
        String stated = reading.title().value().replaceAll("\\s+", " ");
        notes.add("title: from the " + reading.title().where());
        if (own.isEmpty() || own.equals(stated)) {
            return stated;
        }
        boolean prefixed = stated.endsWith(own)
                && CATEGORY.matcher(stated.substring(0, stated.length() - own.length()))
                        .matches();
        boolean suffixed = stated.startsWith(own)
                && SITE.matcher(stated.substring(own.length())).matches();
        if (prefixed || suffixed) {
            notes.add(
                    "title: 「" + stated.replace(own, "").strip() + "」 left out, as the headline of the page has none");
            return own;
        }
        return stated;
    }

    private String body(String text, List<String> notes) {
        int max = settings.limits().maxBodyCharacters();
        if (text.isBlank()) {
            notes.add("body: no text found");
        }
        if (text.length() <= max) {
            return text;
        }
        notes.add("body: cut after " + max + " of " + text.length() + " characters");
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private static @Nullable String url(
            Reading reading, @Nullable PageContent page, @Nullable String address, List<String> notes) {
        if (reading.url() != null) {
            notes.add("url: from the " + reading.url().where());
            return reading.url().value();
        }
        if (page != null && page.canonicalUrl() != null) {
            notes.add("url: the page's own canonical address");
            return page.canonicalUrl();
        }
        if (address != null) {
            notes.add("url: the address it was read from");
        }
        return address;
    }

    private @Nullable String source(
            Reading reading, @Nullable PageContent page, @Nullable String url, List<String> notes) {
        List<Said> candidates = new ArrayList<>();
        add(candidates, reading.source());
        add(candidates, page == null ? null : page.source(), "byline 来源");
        String host = settings.sources().at(url);
        add(candidates, host, "host of the address, by the table of source names");
        add(candidates, reading.author());
        add(candidates, page == null ? null : page.siteName(), "site name of the page");
        add(candidates, reading.publication());
        if (candidates.isEmpty()) {
            notes.add("source: none found");
            return null;
        }
        Said best = candidates.get(0);
        notes.add("source: from the " + best.where());
        return settings.sources().named(best.value());
    }

    private static void add(List<Said> candidates, @Nullable Said said) {
        if (said != null) {
            candidates.add(said);
        }
    }

    private static void add(List<Said> candidates, @Nullable String value, String where) {
        if (value != null && !value.isBlank()) {
            candidates.add(new Said(value, where));
        }
    }

    private static List<DateClue> clues(
            Reading reading, @Nullable PageContent page, @Nullable String url, String name) {
        List<DateClue> clues = new ArrayList<>();
        for (SaidDate date : reading.dates()) {
            clues.add(new DateClue(date.text(), date.origin(), date.updated()));
        }
        for (PageClue clue : page == null ? List.<PageClue>of() : page.clues()) {
            clues.add(new DateClue(clue.text(), origin(clue.place()), clue.updated()));
        }
        if (url != null) {
            clues.add(new DateClue(url, DateOrigin.URL, false));
        }
        if (!ADDRESS.matcher(name).matches()) {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            clues.add(new DateClue(last, DateOrigin.FILE_NAME, false));
        }
        return clues;
    }

    private static DateOrigin origin(PageClue.Place place) {
        return switch (place) {
            case JSON_LD -> DateOrigin.JSON_LD;
            case META -> DateOrigin.META;
            case TIME_ELEMENT -> DateOrigin.TIME_ELEMENT;
            case BYLINE -> DateOrigin.BYLINE;
        };
    }

    private static String identity(
            Reading reading, @Nullable String url, String title, String body, List<String> notes) {
        if (reading.id() != null) {
            notes.add("id: as given");
            return reading.id();
        }
        String byUrl = ArticleIdentity.ofUrl(url);
        notes.add(byUrl != null ? "id: the address without tracking" : "id: a hash of title and body");
        return byUrl != null ? byUrl : ArticleIdentity.ofWords(title, body);
    }

    private List<String> tags(Reading reading, @Nullable PageContent page, List<String> notes) {
        List<String> tags = reading.tags().isEmpty() && page != null ? page.tags() : reading.tags();
        List<String> distinct = tags.stream().distinct().toList();
        int max = settings.limits().maxTags();
        if (distinct.size() > max) {
            notes.add("tags: " + (distinct.size() - max) + " of " + distinct.size() + " dropped");
        }
        return distinct.subList(0, Math.min(max, distinct.size()));
    }

    private static @Nullable String language(
            Reading reading, @Nullable PageContent page, String text, List<String> notes) {
        String script = ScriptEvidence.of(text);
        if (script != null) {
            notes.add("language: " + script + " by its characters");
            return script;
        }
        String stated = reading.language() != null ? reading.language() : page == null ? null : page.language();
        if (stated != null && stated.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}")) {
            notes.add("language: " + stated + " as stated");
            return stated.replace('_', '-');
        }
        return null;
    }
}
