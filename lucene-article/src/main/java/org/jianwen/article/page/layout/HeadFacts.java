package org.jianwen.article.page.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.article.format.line.FieldName;
import org.jianwen.article.page.script.PageScripts;
import org.jianwen.article.page.script.ScriptArticle;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.FieldValue;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleField;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's machine-readable elements say: title, meta elements, JSON-LD, canonical link, language. Not for several threads. */
public final class HeadFacts {
    /** Names of the day in vocabularies of libraries and sites, which no record has. */
    private static final Pattern DAY = Pattern.compile(
            "dc[a-z]*\\.(?:date\\.)?(?:date|issued|created)|apu?b?:time|citation_date|(?:.*:)?article:[a-z_]*time");

    private static final Pattern DIGITS = Pattern.compile(".*[0-9].*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[,，;；、|]+");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,100}>");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final int LONGEST_CLUE = 100;

    private final List<Statement> dates = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final List<FieldValue> values = new ArrayList<>();
    private final DeclaredFields declared;
    private final PageScripts scripts;
    private String title = "";
    private String ogTitle = "";
    private String description = "";
    private @Nullable String canonical;
    private @Nullable String ogUrl;
    /** What a template has where nobody wrote the name of a site. */
    private static final Set<String> UNNAMED = Set.of("网站名称", "站点名称", "网站标题");

    private @Nullable String siteName;
    private @Nullable String source;
    private @Nullable String account;
    private @Nullable String language;

    /** Facts of a page without declared fields, whose JSON-LD is read as far as so many objects and arrays stand in one another. */
    public HeadFacts(int maxNesting) {
        this(maxNesting, DeclaredFields.NONE);
    }

    /**
     * Facts of a page.
     *
     * @param maxNesting JSON-LD is read as far as so many objects and arrays stand in one another
     * @param declared the fields that meta elements may speak of
     */
    public HeadFacts(int maxNesting, DeclaredFields declared) {
        this.declared = declared;
        scripts = new PageScripts(maxNesting);
    }

    /** Takes note of an element of the head; whether there is nothing else to read in it. */
    boolean take(Element element, String tag) {
        switch (tag) {
            case "html" -> takeLanguage(element);
            case "title" -> takeTitle(element);
            case "meta" -> takeMeta(element);
            case "link" -> takeLink(element);
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    scripts.addJsonLd(element.data());
                } else {
                    scripts.add(element.data());
                }
            }
            case "textarea" -> scripts.addWritten(element.wholeText());
            case "div" -> {
                String state =
                        element.attributesSize() > 1 ? element.attributes().get("data-page") : "";
                if (!state.isEmpty()) {
                    scripts.addState(state);
                }
            }
            case "a", "strong", "span" -> {
                if (account == null && element.attributesSize() > 0 && isAccount(element)) {
                    account = element.text().strip();
                }
                if (element.attributesSize() > 1
                        && element.attributes().get("rel").equals("tag")) {
                    add(tags, element.ownText());
                }
            }
            default -> {}
        }
        return tag.equals("title") || tag.equals("meta") || tag.equals("link");
    }

    /** The name of the account that published a page of WeChat. */
    private static boolean isAccount(Element element) {
        String id = element.attributes().get("id");
        return id.equals("js_name")
                || id.equals("post-user")
                || element.attributes().get("class").contains("profile_nickname");
    }

    private void takeLanguage(Element html) {
        String lang = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        if (language == null && !lang.isBlank()) {
            language = lang.strip();
        }
    }

    private void takeTitle(Element element) {
        if (title.isEmpty() && (element.parent() == null || !element.parent().nameIs("svg"))) {
            title = element.text().strip();
        }
    }

    private void takeLink(Element link) {
        if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href")) {
            canonical = link.attr("abs:href").isEmpty() ? link.attr("href") : link.attr("abs:href");
        }
    }

    private void takeMeta(Element meta) {
        String name = meta.attr("property");
        if (name.isEmpty()) {
            name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
        }
        String content = meta.attr("content").strip();
        if (name.isEmpty() || content.isEmpty()) {
            return;
        }
        ArticleField own = declared.inPage(name);
        if (own != null) {
            values.add(new FieldValue(own.name(), content, Origin.META));
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        switch (lower) {
            case "og:title", "articletitle", "twitter:title" -> ogTitle = ogTitle.isEmpty() ? plain(content) : ogTitle;
            case "og:description", "description" -> description = description.isEmpty() ? content : description;
            case "og:url" -> ogUrl = content;
            case "name" -> siteName = siteName == null && isOfPublisher(meta) ? content : siteName;
            case "og:site_name", "sitename", "application-name" -> siteName = siteName == null ? content : siteName;
            case "contentsource", "source", "article:source", "mediaid" -> source = source == null ? content : source;
            case "article:tag", "og:article:tag" -> add(tags, content);
            case "keywords", "news_keywords" -> keywords.addAll(split(content));
            default -> takeDate(lower.replace('-', '_'), content);
        }
    }

    private static boolean isOfPublisher(Element meta) {
        Element around = meta.parent();
        return around != null && around.attr("itemprop").equals("publisher");
    }

    private void takeDate(String name, String content) {
        if (content.length() > LONGEST_CLUE || !DIGITS.matcher(content).matches()) {
            return;
        }
        FieldName said = FieldName.of(name);
        boolean updated = said == FieldName.UPDATED;
        if (said != null && said.isTime() || DAY.matcher(name).matches()) {
            dates.add(Statement.date(content, Origin.META, updated));
        }
    }

    /**
     * A page made of the article that a script has, for one that has no text of its own, or null; the article's date is
     * added to the dates.
     */
    public @Nullable String scriptPage() {
        ScriptArticle article = scripts.article();
        if (article == null) {
            return null;
        }
        if (!article.date().isEmpty()) {
            dates.add(Statement.date(article.date(), Origin.META, false));
        }
        source = source == null && !article.source().isEmpty() ? article.source() : source;
        return article.page();
    }

    private static List<String> split(String content) {
        List<String> words = new ArrayList<>();
        for (String word : SEPARATOR.split(content)) {
            add(words, word);
        }
        return words;
    }

    private static void add(java.util.Collection<String> words, String word) {
        String plain = word.strip();
        if (!plain.isEmpty() && plain.length() <= 30) {
            words.add(plain);
        }
    }

    /** {@code ArticleTitle} may hold elements as text. */
    private static String plain(String content) {
        return TAG.matcher(content).replaceAll("");
    }

    /** The title element, or empty. */
    public String title() {
        return title;
    }

    /** The title in {@code og:title} or the like, else in JSON-LD, else empty. */
    public String ogTitle() {
        return ogTitle.isEmpty() ? scripts.headline() : ogTitle;
    }

    /** What the page says of itself, or empty. */
    public String description() {
        return description;
    }

    /** The address that the page gives for itself, absolute, or null. */
    public @Nullable String canonical() {
        String url = canonical == null ? ogUrl : canonical;
        return url != null && WEB.matcher(url).matches() ? url : null;
    }

    /** The name that the page gives its site, or null. */
    public @Nullable String siteName() {
        return siteName == null || UNNAMED.contains(siteName) ? scripts.publisher() : siteName;
    }

    /** Whom a meta element or JSON-LD names as the source, or the account that published, or null. */
    public @Nullable String source() {
        String stated = source == null ? scripts.source() : source;
        return account == null || account.isEmpty() ? stated : account;
    }

    /** The language of the page as written, or null. */
    public @Nullable String language() {
        return language;
    }

    /** The tags, else the key words. */
    public List<String> tags() {
        return List.copyOf(tags.isEmpty() ? keywords : tags);
    }

    /** What meta elements say of declared fields. */
    public List<FieldValue> values() {
        return List.copyOf(values);
    }

    /** What was left unread. */
    public List<String> notes() {
        return scripts.notes();
    }

    /** Dates from JSON-LD, then from scripts and meta elements. */
    public List<Statement> dates() {
        List<Statement> all = new ArrayList<>(scripts.dates());
        all.addAll(dates);
        return all;
    }
}
