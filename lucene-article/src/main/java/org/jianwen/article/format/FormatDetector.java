package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.parser.Parser;
import org.jianwen.article.format.line.TitleBlock;
import org.jianwen.article.format.line.WrappedLines;
import org.jianwen.article.format.mime.MimeMessage;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;

/**
 * Tells the shape of a text by its content and reads what it says. The name of a file decides only between Markdown and
 * plain text where the content could be either. Immutable; threads may share it.
 */
public final class FormatDetector {

    /** How far into a text its shape is looked for. */
    private static final int WINDOW = 16 * 1024;

    private static final Pattern JSON = Pattern.compile("\\A\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\]])");
    private static final Pattern PAGE =
            Pattern.compile("<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|div|br|span|img|a|h[1-6]|table|td|ul|li|article|section|main|strong|b|figure)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    /** The address behind the name of who sent a mail, and quotes around the name. */
    private static final Pattern SENDER = Pattern.compile("<[^<>]*>|\"");

    /** Browsers and SingleFile say in a comment where a page that they saved came from. */
    private static final Pattern SAVED_FROM = Pattern.compile(
            "<!--[^>]{0,200}?(?:saved from url=\\(\\d{1,6}\\)|\\burl:)\\s*(https?://[^\\s<>]{1,4000}?)\\s*(?:-->|\\R)");

    /** The line above each message of a mailbox: {@code From a@b.example Tue May 21 07:40:00 2019}. */
    private static final Pattern MAILBOX = Pattern.compile("^From \\S.{0,200}\\R(?=[\\w-]{2,40}: )", Pattern.MULTILINE);

    private static final Pattern XML = Pattern.compile("\\A\\s*<\\?xml\\b");
    private static final Pattern PAGE_ELEMENT =
            Pattern.compile("<(?:\\w{1,20}:)?(?:html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

    /** A call or an assignment around JSON: {@code callback({"title": …});}. */
    private static final Pattern SCRIPT = Pattern.compile(
            "\\A\\s*(?:/\\*.{0,20}\\*/\\s*)?(?:(?:var|let|const)\\s+)?[A-Za-z_$][\\w.$]{0,80}\\s*[=(]\\s*(?=\\{\\s*\"|\\[\\s*\\{)");

    /** A word of a program: the type of the files in an e-book, an identity. */
    private static final Pattern WORD = Pattern.compile("\\s*[!-~]{1,80}\\s*");

    private static final Pattern MARKDOWN = Pattern.compile(
            "^(?:#{1,6} \\S|(?:```|~~~)|[-*+] \\S|={3,}\\s*$|!\\[)|\\[[^\\]\\n]{1,200}]\\(\\S|\\*\\*\\S[^*\\n]{0,200}\\*\\*",
            Pattern.MULTILINE);

    private final JsonArticles json;
    private final Parser markdown;
    private final int maxFrontMatter;
    private final DeclaredFields declared;

    private FormatDetector(TextLimits limits, DeclaredFields declared) {
        this.json = JsonArticles.of(limits, declared);
        this.declared = declared;
        this.markdown = MarkdownText.parser(limits.maxNesting());
        this.maxFrontMatter = limits.maxFrontMatterCharacters();
    }

    /** A reader of texts within those limits, which looks for those fields, too. */
    public static FormatDetector of(TextLimits limits, DeclaredFields declared) {
        return new FormatDetector(limits, declared);
    }

    /**
     * What a line of JSON Lines says of its article, or of those of the list in it.
     *
     * @throws NoArticle if the line is not one JSON object, or the object has neither title nor body
     */
    public List<Statements> readLine(String line) throws NoArticle {
        return json.readObject(line);
    }

    /**
     * What a text says of its articles.
     *
     * @param all the whole text
     * @param name the name of the file or the address it came from
     * @return one for each article, in the order of the text
     * @throws NoArticle if the text holds no article that can be read
     */
    public List<Statements> read(String all, String name) throws NoArticle {
        String text = TitleBlock.asFrontMatter(all);
        int framed = FrontMatter.end(text, maxFrontMatter);
        MimeMessage message = framed < 0 ? MimeMessage.of(text) : null;
        if (message != null) {
            return List.of(message(message));
        }
        if (MAILBOX.matcher(text).lookingAt()) {
            return mailbox(text);
        }
        int end = framed < 0 ? FrontMatter.headEnd(text, maxFrontMatter) : framed;
        if (end >= 0) {
            return List.of(FrontMatter.read(text, end, declared)
                    .over(content(text, end, true))
                    .withNote("shape: front matter"));
        }
        if (JSON.matcher(text).lookingAt()) {
            return json.readAll(text);
        }
        Matcher script = SCRIPT.matcher(text);
        int last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
        if (script.lookingAt() && last > script.end()) {
            return json.readAll(text.substring(script.end(), last + 1));
        }
        // Programs write warnings above what they were to write.
        int xml = text.substring(0, Math.min(text.length(), WINDOW)).indexOf("<?xml");
        String feed = xml > 0 ? text.substring(xml) : text;
        if (FeedXml.matches(feed)) {
            return FeedXml.read(feed);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        List<Statements> rows = CsvArticles.read(text, lower, json);
        if (rows != null) {
            return rows.stream()
                    .map(row -> row.withNote("shape: row of a table"))
                    .toList();
        }
        Statements said = content(text, 0, lower.endsWith(".md") || lower.endsWith(".markdown"));
        boolean unended = text.length() > maxFrontMatter && FrontMatter.opens(text);
        return List.of(
                unended
                        ? said.withNote("shape: no end of the front matter in the first " + maxFrontMatter
                                + " characters, read as text")
                        : said);
    }

    /** What stands from that index on; a copy is made of no more than becomes the content. */
    private Statements content(String all, int from, boolean named) throws NoArticle {
        Statements archived = FeedArchiveText.read(all, from);
        if (archived != null) {
            return archived.withNote("shape: feed-archive text");
        }
        String text = all.substring(from);
        int window = Math.min(text.length(), WINDOW);
        boolean xml = XML.matcher(text).region(0, window).lookingAt() || text.startsWith("<opml");
        int element = xml ? XmlProlog.end(text) : -1;
        if (element >= 0
                && !PAGE_ELEMENT.matcher(text).region(element, text.length()).lookingAt()) {
            throw new NoArticle("XML, but neither a page nor a feed");
        }
        if (tags(PAGE, "!hHbB", "dDtTeEoO", text, window, 1) > 0) {
            return page(text, window);
        }
        if (xml) {
            throw new NoArticle("XML, but neither a page nor a feed");
        }
        int wanted = opensWithTag(text) ? 1 : named ? 0 : 3;
        if (wanted > 0 && tags(TAG, "/pPdDbBsSiIaAhHtTuUlLmMfF", "", text, window, wanted) == wanted) {
            return Statements.builder()
                    .html(text)
                    .note("shape: HTML without a head")
                    .build();
        }
        String head = text.substring(0, window);
        if (named || MARKDOWN.matcher(head).results().limit(3).count() >= (head.startsWith("# ") ? 1 : 3)) {
            return MarkdownText.read(markdown, text);
        }
        if (WORD.matcher(head).matches()) {
            throw new NoArticle("one word, no article");
        }
        if (isProgram(head)) {
            throw new NoArticle("the text of a program or style sheet, not of an article");
        }
        return PlainText.read(text);
    }

    /** The messages of a mailbox; one that holds no text is no fault of the others. */
    private List<Statements> mailbox(String text) {
        List<Statements> mails = new ArrayList<>();
        for (String mail : MAILBOX.split(text)) {
            try {
                mails.addAll(mail.isBlank() ? List.of() : read(mail, ""));
            } catch (NoArticle e) {
                continue;
            }
        }
        return mails;
    }

    /** What a message says: a page that was saved with its pictures, or a mail. */
    private static Statements message(MimeMessage message) throws NoArticle {
        MimeMessage.Part part = message.readable();
        if (part == null) {
            throw new NoArticle("a MIME message without a text that can be read");
        }
        String text = part.text();
        String date = message.header("date");
        String place = part.place();
        String page = message.header("snapshot-content-location");
        String from = message.header("from");
        Statements.Builder said = Statements.builder();
        if (place != null || message.header("subject") == null && from == null) {
            said.say(Field.URL, page == null ? place : page, Origin.SAVED_FROM)
                    .say(Field.CAPTURED, date, Origin.SAVED_FROM)
                    .note("shape: page saved as a MIME message");
        } else {
            said.say(Field.TITLE, message.header("subject"), Origin.FIELD)
                    .say(Field.PUBLISHED, date, Origin.FIELD)
                    .say(
                            Field.SOURCE,
                            from == null ? null : SENDER.matcher(from).replaceAll(""),
                            Origin.AUTHOR)
                    .note("shape: mail");
        }
        return said.content(part.isHtml() ? text : WrappedLines.join(text), part.isHtml())
                .build();
    }

    private static Statements page(String text, int window) {
        Matcher saved = SAVED_FROM.matcher(text).region(0, window);
        return Statements.builder()
                .say(Field.URL, saved.find() ? saved.group(1) : null, Origin.SAVED_FROM)
                .html(text)
                .note("shape: HTML page")
                .build();
    }

    private static boolean opensWithTag(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return text.startsWith("<", first);
    }

    /**
     * How many tags are of that form, up to a number; a pattern that is tried at tags only, and only at those that open
     * with one of the {@code first} characters and go on with one of the {@code second}, of which there may be none, takes a
     * tenth of the time.
     */
    private static int tags(Pattern form, String first, String second, String text, int end, int most) {
        Matcher matcher = form.matcher(text);
        int found = 0;
        int last = end - 2;
        for (int tag = text.indexOf('<'); tag >= 0 && tag < last && found < most; tag = text.indexOf('<', tag + 1)) {
            boolean may = first.indexOf(text.charAt(tag + 1)) >= 0
                    && (second.isEmpty() || second.indexOf(text.charAt(tag + 2)) >= 0);
            if (may) {
                found += matcher.region(tag, end).lookingAt() ? 1 : 0;
            }
        }
        return found;
    }

    /** Scripts and style sheets lie beside saved pages; a tenth of them is made of signs that prose does not have; a line of one sign is drawn. */
    private static boolean isProgram(String text) {
        long signs = IntStream.range(1, text.length())
                .filter(i -> "{}();=<>[]$\\".indexOf(text.charAt(i)) >= 0 && text.charAt(i) != text.charAt(i - 1))
                .count();
        long all = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        return signs * 12 > all && all > 40;
    }
}
