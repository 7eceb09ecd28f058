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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jianwen.schema.DateOrigin;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A feed in RSS, RDF or Atom: one article an entry. A document type is refused, and with it every entity bomb. */
final class FeedXml {

    private static final Pattern FEED = Pattern.compile(
            "\\A\\s*(?:<\\?[^>]{0,500}>\\s*|<!--[^>]{0,2000}-->\\s*|<!DOCTYPE[^>\\[]{0,500}(?:\\[[^\\]]{0,20000}\\]\\s*)?>\\s*){0,9}"
                    + "<(?:rss|feed|rdf:RDF|atom:feed)[\\s>]");
    private static final Pattern MARKUP = Pattern.compile("<\\w[^<>]*>|&#?\\w{2,10};");
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date", "created");
    private static final Set<String> UPDATED = Set.of("updated", "modified");

    private FeedXml() {}

    static boolean matches(String text) {
        return FEED.matcher(text).lookingAt();
    }

    static List<Reading> read(String xml) throws NoArticle {
        try {
            return entries(parse(xml));
        } catch (Broken e) {
            // One bad character must not lose the other entries.
            try {
                String repaired = Jsoup.parse(xml, "", Parser.xmlParser()).outerHtml();
                return entries(parse(repaired)).stream()
                        .map(reading ->
                                reading.withNote("shape: no valid XML, 「" + e.getMessage() + "」, read as repaired"))
                        .toList();
            } catch (Broken again) {
                throw e;
            }
        }
    }

    /** Says that a feed is no valid XML. */
    private static final class Broken extends NoArticle {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    private static List<Reading> entries(Document document) throws NoArticle {
        try {
            List<Element> elements = new ArrayList<>();
            for (Element element : document.getRootElement().getDescendants(Filters.element())) {
                if (element.getName().equals("item") || element.getName().equals("entry")) {
                    elements.add(element);
                }
            }
            addChannel(document.getRootElement());
            SyndFeed feed = new SyndFeedInput().build(document);
            List<SyndEntry> entries = feed.getEntries();
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                // The elements keep what the feed parser drops: dates as they stand.
                List<SaidDate> dates = elements.size() == entries.size() ? dates(elements.get(i)) : List.of();
                readings.add(reading(feed, entries.get(i)).withDates(dates));
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
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new NoArticle("a feed with a document type is refused, as it could expand without end");
            }
            throw new Broken("a feed that is no valid XML in line " + e.getLineNumber());
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            // The last is for names that XML allows and JDOM does not: xmlns:a="2.0".
            throw new Broken("a feed that is no valid XML: " + e.getMessage());
        }
    }

    private static Reading reading(SyndFeed feed, SyndEntry entry) {
        String content = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(value -> value != null)
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
        String link = entry.getLink() != null ? entry.getLink() : entry.getUri();
        return Reading.html("")
                .withContent(content, MARKUP.matcher(content).find())
                .withTitle(said(plain(entry.getTitle()), "feed entry"))
                .withUrl(said(link == null || !link.strip().startsWith("http") ? null : link, "feed entry"))
                .withSource(said(
                        entry.getSource() == null ? null : entry.getSource().getTitle(), "feed entry"))
                .withPublication(said(plain(feed.getTitle()), "title of the feed"))
                .withLanguage(feed.getLanguage())
                .withTags(entry.getCategories().stream()
                        .map(category -> category.getName() == null
                                ? ""
                                : category.getName().strip())
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static List<SaidDate> dates(Element entry) {
        List<SaidDate> dates = new ArrayList<>();
        for (Element child : entry.getChildren()) {
            boolean updated = UPDATED.contains(child.getName());
            if ((updated || PUBLISHED.contains(child.getName()))
                    && !child.getTextTrim().isEmpty()) {
                dates.add(new SaidDate(child.getTextTrim(), DateOrigin.FEED_ELEMENT, updated));
            }
        }
        return dates;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || !MARKUP.matcher(text).find()
                ? text
                : Jsoup.parseBodyFragment(text).text();
    }

    private static @Nullable Said said(@Nullable String value, String where) {
        return value == null || value.isBlank() ? null : new Said(value, where);
    }
}
