package org.jianwen.article.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jianwen.article.format.line.WrappedLines;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A feed in RSS, RDF or Atom: one article an entry. A document type is left out, and with it every entity bomb. */
final class FeedXml {

    private static final Pattern FEED = Pattern.compile("<(?:\\w{1,20}:)?(?:rss|feed|RDF)[\\s>]");
    private static final Pattern MARKUP = Pattern.compile("<\\w[^<>]*>|&#?\\w{2,10};");
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    /** What feeds of Hugo begin with. */
    private static final String RECENT = "Recent content ";

    private static final Pattern PART = Pattern.compile(".{1,60} on (.{2,60})");

    /** The module of RSS by which whole texts are given. */
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    private static final List<String> ATOM = List.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");

    private static final Set<String> PUBLISHED = Set.of("pubdate", "published", "issued", "date", "created");
    private static final Set<String> DESCRIPTIONS = Set.of("description", "summary");
    private static final Set<String> UPDATED = Set.of("updated", "modified");

    private FeedXml() {}

    static boolean matches(String text) {
        int element = XmlProlog.end(text);
        return element >= 0 && FEED.matcher(text).region(element, text.length()).lookingAt();
    }

    static List<Statements> read(String text) throws NoArticle {
        // Without its document type, entities that it declares stay as they stand, and so no bomb expands.
        String xml = text.substring(XmlProlog.end(text));
        try {
            return entries(parse(xml));
        } catch (Broken e) {
            // One bad character must not lose the other entries.
            try {
                return entries(parse(repaired(xml))).stream()
                        .map(entry -> entry.withNote("shape: not valid XML, 「" + e.getMessage() + "」, repaired"))
                        .toList();
            } catch (Broken again) {
                throw e;
            }
        }
    }

    /** A feed whose elements are closed and whose prefixes are declared. */
    private static String repaired(String xml) {
        org.jsoup.nodes.Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        org.jsoup.nodes.Element root = document.firstElementChild();
        if (root != null) {
            for (org.jsoup.nodes.Element element : document.getAllElements()) {
                int colon = element.tagName().indexOf(':');
                String declaration = "xmlns:" + element.tagName().substring(0, Math.max(0, colon));
                if (colon > 0 && !root.hasAttr(declaration)) {
                    root.attr(declaration, element.tagName().startsWith("content:") ? CONTENT : "urn:" + declaration);
                }
            }
        }
        return document.outerHtml();
    }

    /** Says that a feed is not valid XML. */
    private static final class Broken extends NoArticle {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    private static List<Statements> entries(Document document) throws NoArticle {
        try {
            List<Element> elements = new ArrayList<>();
            for (Element element : document.getRootElement().getDescendants(Filters.element())) {
                if (element.getName().equals("item") || element.getName().equals("entry")) {
                    elements.add(element);
                }
            }
            addNamespace(document.getRootElement());
            addChannel(document.getRootElement());
            SyndFeed feed = new SyndFeedInput().build(document);
            List<SyndEntry> entries = feed.getEntries();
            List<Statements> readings = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                // The elements keep what the feed parser drops: dates as they stand, descriptions of media.
                Element element = elements.size() == entries.size() ? elements.get(i) : new Element("none");
                Statements.Builder entry = entry(feed, entries.get(i), element);
                addDates(element, entry);
                readings.add(entry.build());
            }
            return readings;
        } catch (FeedException | RuntimeException e) {
            // The feed parser expects elements that feeds lack.
            throw new NoArticle("a feed that cannot be read: " + e.getMessage());
        }
    }

    /** Puts entries that stand outside any channel into one, without which the feed parser reads none. */
    private static void addChannel(Element root) {
        if (root.getName().equals("rss") && root.getChild("channel") == null) {
            root.addContent(new Element("channel").addContent(root.removeContent()));
        }
    }

    /** Puts a feed that names no namespace, or a misspelled one, into that of Atom, and one of RSS into none. */
    private static void addNamespace(Element root) {
        Namespace named = root.getNamespace();
        boolean atom = root.getName().equals("feed");
        if (!root.getName().equals("RDF") && !(atom && ATOM.contains(named.getURI()))) {
            Namespace own = atom ? Namespace.getNamespace(ATOM.getFirst()) : Namespace.NO_NAMESPACE;
            root.setNamespace(own);
            for (Element element : root.getDescendants(Filters.element(named))) {
                element.setNamespace(own);
            }
        }
    }

    private static Document parse(String xml) throws NoArticle {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        try (XmlFixerReader reader =
                new XmlFixerReader(new StringReader(ILLEGAL.matcher(xml).replaceAll("")))) {
            return builder.build(reader);
        } catch (JDOMParseException e) {
            throw new Broken("a feed that is not valid XML in line " + e.getLineNumber());
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            // The last is for names that XML allows and JDOM does not: xmlns:a="2.0".
            throw new Broken("a feed that is not valid XML: " + e.getMessage());
        }
    }

    private static Statements.Builder entry(SyndFeed feed, SyndEntry entry, Element element) {
        String said = longest(Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(Objects::nonNull));
        String once = said.isBlank() ? description(element) : said;
        boolean twice = once.indexOf('<') < 0 && once.contains("&lt;/");
        String content = twice ? Parser.unescapeEntities(once, false) : once;
        boolean html = MARKUP.matcher(content).find();
        String link = entry.getLink() != null ? entry.getLink() : entry.getUri();
        boolean web = link != null && link.strip().startsWith("http");
        Statements.Builder statements = Statements.builder()
                .say(Field.TITLE, plain(entry.getTitle()), Origin.FEED_ENTRY)
                .say(Field.URL, web ? link : null, Origin.FEED_ENTRY)
                .say(
                        Field.SOURCE,
                        entry.getSource() == null ? null : entry.getSource().getTitle(),
                        Origin.FEED_ENTRY)
                .say(Field.SOURCE, site(feed), Origin.FEED_NAME)
                .say(Field.LANGUAGE, feed.getLanguage(), Origin.FEED_NAME)
                .content(html ? content : WrappedLines.join(content), html);
        entry.getCategories().forEach(category -> statements.say(Field.TAG, category.getName(), Origin.FEED_ENTRY));
        return statements;
    }

    /** The name of a site: that of the part of it that the feed is of, 随笔 on 湖畔手记, is left out. */
    private static @Nullable String site(SyndFeed feed) {
        String title = plain(feed.getTitle());
        Matcher part = PART.matcher(title == null ? "" : title);
        boolean described =
                feed.getDescription() != null && feed.getDescription().startsWith(RECENT);
        return part.matches() && (described || title.startsWith(RECENT)) ? part.group(1) : title;
    }

    /** What is said of a video or a picture, in an element of its own within the entry. */
    private static String description(Element entry) {
        List<String> texts = new ArrayList<>();
        for (Element element : entry.getDescendants(Filters.element())) {
            if (DESCRIPTIONS.contains(element.getName())) {
                texts.add(element.getText());
            }
        }
        return longest(texts.stream());
    }

    private static String longest(Stream<String> texts) {
        return texts.reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    private static void addDates(Element entry, Statements.Builder said) {
        for (Element child : entry.getChildren()) {
            String name = child.getName().toLowerCase(Locale.ROOT);
            if (UPDATED.contains(name)) {
                said.say(Field.UPDATED, child.getText(), Origin.FEED_ENTRY);
            } else if (PUBLISHED.contains(name)) {
                said.say(Field.PUBLISHED, child.getText(), Origin.FEED_ENTRY);
            }
        }
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || !MARKUP.matcher(text).find()
                ? text
                : Jsoup.parseBodyFragment(text).text();
    }
}
