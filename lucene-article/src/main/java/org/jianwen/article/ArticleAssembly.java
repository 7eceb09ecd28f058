package org.jianwen.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.article.charset.ScriptEvidence;
import org.jianwen.article.date.DateContext;
import org.jianwen.article.date.DateDecision;
import org.jianwen.article.date.DateFinder;
import org.jianwen.article.date.DateReading;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.line.TextLines;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.article.page.PageReader;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.article.statement.Statements;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/** Makes one article of all that is said about it: of each field, what its best origin says. */
final class ArticleAssembly {

    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}");

    private static final int LINES_TO_DATELINE = 3;

    private final ReadSettings settings;
    private final TextLimits limits;
    private final DateContext context;
    private final DateFinder dates;
    private final DeclaredValues declared;

    ArticleAssembly(ReadSettings settings) {
        this.settings = settings;
        this.limits = settings.limits().text();
        this.context = DateContext.of(settings.zone()).withCaptured(settings.captured());
        this.dates = DateFinder.of(context, settings.limits().dates());
        this.declared = new DeclaredValues(settings);
    }

    /**
     * The article that statements are about.
     *
     * @param stated what is said before any markup is read
     * @param file where it stands, as reported
     * @param name the name of the file, or the address it came from
     * @param before notes to begin with
     */
    ReadItem assemble(Statements stated, String file, String name, List<String> before) {
        boolean web = ADDRESS.matcher(name).matches();
        Statements said = web
                ? Statements.builder()
                        .add(stated)
                        .say(Field.URL, name, Origin.ADDRESS)
                        .build()
                : stated;
        if (said.html()) {
            Statement address = Trust.first(Field.URL, said.list());
            said = PageReader.read(
                            said.content(),
                            address == null ? null : address.text(),
                            settings.limits().page(),
                            settings.rules(),
                            settings.declared())
                    .under(said);
        }
        List<String> notes = new ArrayList<>(before);
        notes.addAll(said.notes());
        String title = cut("title", TextLines.visible(Headline.of(said, notes)), limits.maxFieldCharacters(), notes);
        String text = stated.html() ? said.content() : String.join("\n", TextLines.of(said.content()));
        String body = cut("body", text, limits.maxBodyCharacters(), notes);
        if (title.isBlank() && body.isBlank()) {
            return new ReadItem.Skipped(file, "no text in it");
        }
        if (body.isBlank()) {
            notes.add("body: no text found");
        }
        String url = url(said.list(), notes);
        DateDecision date = finder(said)
                .decide(dates(said, opening(stated, body), url, web ? null : name), () -> title + "\n" + body);
        date.notes().forEach(note -> notes.add("date: " + note));
        Article article = Article.of(identity(said.list(), url, title, body, notes), title, body)
                .withSource(source(said, url, body, notes))
                .withPublished(date.published())
                .withUpdated(date.updated())
                .withUrl(url)
                .withTags(tags(said.list(), notes))
                .withLanguage(language(said.list(), title, body, notes));
        return new ReadItem.Found(file, declared.addTo(article, said.values(), notes), notes);
    }

    /** What finds dates: against the time at which the input says that it was saved, where it does. */
    private DateFinder finder(Statements said) {
        String saved = said.first(Field.CAPTURED);
        DateReading reading = saved == null ? null : DateFinder.read(saved, context);
        return reading == null
                ? dates
                : DateFinder.of(
                        context.withCaptured(
                                reading.local().atZone(settings.zone()).toInstant()),
                        settings.limits().dates());
    }

    /** A name with U+FFFD for each surrogate that has no other half. */
    static String whole(String name) {
        return isWhole(name) ? name : HALVES.matcher(name).replaceAll("\uFFFD");
    }

    private static boolean isWhole(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static String cut(String what, String text, int max, List<String> notes) {
        if (text.length() <= max) {
            return text;
        }
        notes.add(what + ": cut after " + max + " of " + text.length() + " characters");
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** The address as stated; one that a page gives for itself counts only where it names more than a site. */
    private @Nullable String url(List<Statement> said, List<String> notes) {
        Statement url = Trust.first(Field.URL, said);
        if (url != null && isOfSite(url)) {
            url = Trust.first(
                    Field.URL, said.stream().filter(other -> !isOfSite(other)).toList());
        }
        if (url == null) {
            return null;
        }
        notes.add("url: from the " + url.origin().words());
        if (url.text().length() <= limits.maxFieldCharacters()) {
            return whole(url.text());
        }
        notes.add("url: " + url.text().length() + " characters, too long to be used");
        return null;
    }

    private static boolean isOfSite(Statement url) {
        return url.origin() == Origin.CANONICAL && ArticleIdentity.ofUrl(url.text()) == null;
    }

    private @Nullable String source(Statements said, @Nullable String url, String body, List<String> notes) {
        String host = url != null ? url : said.first(Field.URL);
        Statements known = Statements.builder()
                .add(said)
                .say(Field.SOURCE, settings.sources().at(host), Origin.HOST)
                .build();
        String source = new SourceChoice(settings.sources()).of(known.list(), body, notes);
        return source == null
                ? null
                : cut("source", whole(TextLines.visible(source)), limits.maxFieldCharacters(), notes);
    }

    /** The words that open a text with its day; those of a page are found where its text begins. */
    private static @Nullable String opening(Statements stated, String body) {
        return stated.html()
                ? null
                : body.lines()
                        .limit(LINES_TO_DATELINE)
                        .map(line -> Dateline.opening(line, TextFolding.of(line)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Statement> dates(
            Statements said, @Nullable String opening, @Nullable String url, @Nullable String file) {
        Statements.Builder dates = Statements.builder()
                .addAll(said.dates())
                .say(Field.PUBLISHED, opening, Origin.DATELINE)
                .say(Field.PUBLISHED, url, Origin.ADDRESS);
        if (file != null) {
            String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
            dates.say(Field.PUBLISHED, last, Origin.FILE_NAME);
        }
        return dates.build().list();
    }

    private String identity(List<Statement> said, @Nullable String url, String title, String body, List<String> notes) {
        Statement id = Trust.first(Field.ID, said);
        if (id != null && !whole(id.text()).equals(id.text())) {
            notes.add("id: given with half of a character, not used");
        } else if (id != null && id.text().length() <= limits.maxFieldCharacters()) {
            notes.add("id: as given");
            return id.text();
        } else if (id != null) {
            notes.add("id: given with " + id.text().length() + " characters, too long to be used");
        }
        String byUrl = ArticleIdentity.ofUrl(url);
        boolean usable = byUrl != null && byUrl.length() <= 3 * limits.maxFieldCharacters();
        notes.add(usable ? "id: the address without tracking" : "id: a hash of title and body");
        return usable ? Objects.requireNonNull(byUrl) : ArticleIdentity.ofWords(title, body);
    }

    private List<String> tags(List<Statement> said, List<String> notes) {
        Set<String> tags = new LinkedHashSet<>();
        for (Statement tag : Trust.best(Field.TAG, said)) {
            tags.add(cut("tag", whole(tag.text()), limits.maxFieldCharacters(), notes));
        }
        int max = limits.maxTags();
        if (tags.size() > max) {
            notes.add("tags: " + (tags.size() - max) + " of " + tags.size() + " dropped");
        }
        return List.copyOf(tags).subList(0, Math.min(max, tags.size()));
    }

    private static @Nullable String language(List<Statement> said, String title, String body, List<String> notes) {
        String script = ScriptEvidence.of(title, body);
        if (script != null) {
            notes.add("language: " + script + " by its characters");
            return script;
        }
        Statement stated = Trust.first(Field.LANGUAGE, said);
        if (stated == null || !LANGUAGE.matcher(stated.text()).matches()) {
            return null;
        }
        notes.add("language: " + stated.text() + " as stated");
        return stated.text().replace('_', '-');
    }
}
