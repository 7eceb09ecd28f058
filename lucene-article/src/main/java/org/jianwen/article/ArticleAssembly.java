package org.jianwen.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.charset.ScriptEvidence;
import org.jianwen.article.date.DateClue;
import org.jianwen.article.date.DateContext;
import org.jianwen.article.date.DateDecision;
import org.jianwen.article.date.DateFinder;
import org.jianwen.article.date.DateLimits;
import org.jianwen.article.format.Reading;
import org.jianwen.article.format.SaidDate;
import org.jianwen.article.format.line.TextLines;
import org.jianwen.article.page.PageContent;
import org.jianwen.article.page.PageLimits;
import org.jianwen.article.page.PageReader;
import org.jianwen.article.page.outline.PageClue;
import org.jianwen.schema.Article;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.ReadItem;
import org.jspecify.annotations.Nullable;

/** Joins what the shape of a text says, what its page says and what its date is decided to be into one article. */
final class ArticleAssembly {

    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final ReadSettings settings;
    private final DateFinder dates;

    ArticleAssembly(ReadSettings settings) {
        this.settings = settings;
        ReadLimits limits = settings.limits();
        this.dates = DateFinder.of(
                DateContext.of(settings.zone()).withCaptured(settings.captured()),
                new DateLimits(limits.maxDateClues(), limits.maxDateCharacters()));
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
        PageContent page = reading.html() ? PageReader.read(reading.content(), address, pageLimits()) : null;
        if (page != null) {
            notes.addAll(page.notes());
        }
        String title = cut(
                "title", Headline.of(reading, page, notes), settings.limits().maxFieldCharacters(), notes);
        String text = page == null ? String.join("\n", TextLines.of(reading.content())) : page.body();
        String body = cut("body", text, settings.limits().maxBodyCharacters(), notes);
        if (title.isBlank() && body.isBlank()) {
            return new ReadItem.Skipped(file, "no text in it");
        }
        if (body.isBlank()) {
            notes.add("body: no text found");
        }
        String url = url(reading, page, address, notes);
        DateDecision date = dates.decide(clues(reading, page, url, name), () -> title + "\n" + body);
        date.notes().forEach(note -> notes.add("date: " + note));
        Article article = new Article(
                identity(reading, url, title, body, notes),
                title,
                body,
                source(reading, page, url, body, notes),
                date.published(),
                date.updated(),
                url,
                tags(reading, page, notes),
                language(reading, page, title, body, notes));
        return new ReadItem.Found(file, article, notes);
    }

    private PageLimits pageLimits() {
        ReadLimits limits = settings.limits();
        return new PageLimits(
                limits.maxPageCharacters(),
                limits.maxPageDepth(),
                limits.maxTags(),
                limits.maxPageTimes(),
                limits.maxNesting());
    }

    /** A name with U+FFFD for each surrogate that has no other half. */
    private static String whole(String name) {
        return HALVES.matcher(name).replaceAll("\uFFFD");
    }

    private static String cut(String what, String text, int max, List<String> notes) {
        if (text.length() <= max) {
            return text;
        }
        notes.add(what + ": cut after " + max + " of " + text.length() + " characters");
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** The address that is stated; of a page, the one that it gives itself, unless that names a whole site. */
    private @Nullable String url(
            Reading reading, @Nullable PageContent page, @Nullable String address, List<String> notes) {
        String canonical = page == null ? null : page.canonicalUrl();
        String url = address;
        if (canonical != null && reading.title() == null && ArticleIdentity.ofUrl(canonical) != null) {
            notes.add("url: the page's own canonical address");
            url = canonical;
        } else if (reading.url() != null) {
            notes.add("url: from the " + reading.url().where());
        } else if (address != null) {
            notes.add("url: the address it was read from");
        }
        if (url == null || url.length() <= settings.limits().maxFieldCharacters()) {
            return url == null ? null : whole(url);
        }
        notes.add("url: " + url.length() + " characters, too long to be used");
        return null;
    }

    private @Nullable String source(
            Reading reading, @Nullable PageContent page, @Nullable String url, String body, List<String> notes) {
        String host = url == null && page != null ? page.canonicalUrl() : url;
        String source = new SourceChoice(settings.sources()).of(reading, page, host, body, notes);
        return source == null
                ? null
                : cut("source", whole(source), settings.limits().maxFieldCharacters(), notes);
    }

    static List<DateClue> clues(Reading reading, @Nullable PageContent page, @Nullable String url, String name) {
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
            case CREDIT -> DateOrigin.CREDIT;
        };
    }

    private String identity(Reading reading, @Nullable String url, String title, String body, List<String> notes) {
        int max = settings.limits().maxFieldCharacters();
        if (reading.id() != null && !whole(reading.id()).equals(reading.id())) {
            notes.add("id: given with half of a character, not used");
        } else if (reading.id() != null && reading.id().length() <= max) {
            notes.add("id: as given");
            return reading.id();
        } else if (reading.id() != null) {
            notes.add("id: given with " + reading.id().length() + " characters, too long to be used");
        }
        String byUrl = ArticleIdentity.ofUrl(url);
        boolean usable = byUrl != null && byUrl.length() <= 3 * max;
        notes.add(usable ? "id: the address without tracking" : "id: a hash of title and body");
        return usable ? byUrl : ArticleIdentity.ofWords(title, body);
    }

    private List<String> tags(Reading reading, @Nullable PageContent page, List<String> notes) {
        List<String> tags = reading.tags().isEmpty() && page != null ? page.tags() : reading.tags();
        List<String> distinct = tags.stream()
                .map(tag -> cut("tag", whole(tag), settings.limits().maxFieldCharacters(), notes))
                .distinct()
                .toList();
        int max = settings.limits().maxTags();
        if (distinct.size() > max) {
            notes.add("tags: " + (distinct.size() - max) + " of " + distinct.size() + " dropped");
        }
        return distinct.subList(0, Math.min(max, distinct.size()));
    }

    private static @Nullable String language(
            Reading reading, @Nullable PageContent page, String title, String body, List<String> notes) {
        String script = ScriptEvidence.of(title, body);
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
