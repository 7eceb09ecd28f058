package org.jianwen.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jianwen.article.format.line.TextLines;
import org.jianwen.article.format.words.Byline;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statements;

/** Markdown as a reader sees it: one line a paragraph, headline first, no marks, no pictures. */
final class MarkdownText extends AbstractVisitor {

    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private static final Pattern RULE = Pattern.compile("\\|?(?:[ :]{0,3}-+[ :]{0,3}\\|)+(?:[ :]{0,3}-+[ :]{0,3})?");
    private static final Pattern BARS = Pattern.compile(" {0,9}\\| {0,9}");

    /** The mark of a footnote, and a template's tag in a line of its own: {@code [^1]}, {@code {{< figure src="map.jpg" >}}}. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "\\[\\^[^]\\s]{1,30}](?::[ \\t]*)?|(?m:^<!--[^\\n>]{0,200}-->(?=[^\\n]))|(?m:^\\[TOC][ \\t]*$)|(?m:^[ \\t]{0,9}\\{(?:\\{[<%].{0,300}[%>]}|%.{0,300}%)}[ \\t]*$)");

    /** A link or picture of a wiki or of Org: {@code [[湖|冰湖]]}, {@code ![[a.png]]}. */
    private static final Pattern WIKI_LINK = Pattern.compile(
            "!\\[\\[[^\\[\\]\\n]{1,300}]]|\\[\\[(?:[^\\[\\]|\\n]{1,1000}(?:\\||]\\[))?([^\\[\\]|\\n]{1,300})]]");

    private static final String MARKS = "*_[]<`~!";

    private static final int MOST_MARKS = 3000;

    private final StringBuilder text = new StringBuilder();
    private boolean markup;
    private boolean table;

    private MarkdownText() {}

    /** A parser that reads quotations and lists deeper in one another than these as text; threads may share it. */
    static Parser parser(int maxNesting) {
        return Parser.builder().maxOpenBlockParsers(maxNesting).build();
    }

    /** Reads Markdown. What the parser cannot read, or not in linear time, is taken as it stands. */
    static Statements read(Parser parser, String markdown) {
        if (hasManyMarks(markdown)) {
            return asItStands(markdown, "has a paragraph with more than " + MOST_MARKS + " marks");
        }
        try {
            return parsed(parser, markdown);
        } catch (StackOverflowError e) {
            return asItStands(markdown, "nested too deep");
        }
    }

    /** The words of links of a wiki. */
    static String withoutWikiLinks(String text) {
        return text.contains("[[")
                ? WIKI_LINK.matcher(text).replaceAll(link -> {
                    String words = link.group(1);
                    return words == null ? "" : Matcher.quoteReplacement(words);
                })
                : text;
    }

    private static Statements asItStands(String markdown, String why) {
        return Statements.builder()
                .text(markdown)
                .note("content: Markdown " + why + ", read as plain text")
                .build();
    }

    /** Whether so many marks stand in one paragraph; the parser compares each with those before it. */
    private static boolean hasManyMarks(String markdown) {
        int marks = 0;
        boolean begins = true;
        for (int i = 0; i < markdown.length() && marks <= MOST_MARKS; i++) {
            char c = markdown.charAt(i);
            if (c == '\n') {
                marks = begins ? 0 : marks;
                begins = true;
            } else if (c > ' ') {
                marks = begins && (c == '-' || c == '#' || c == '+' || markdown.startsWith("* ", i)) ? 0 : marks;
                marks += MARKS.indexOf(c) >= 0 ? 1 : 0;
                begins = false;
            }
        }
        return marks > MOST_MARKS;
    }

    private static Statements parsed(Parser parser, String markdown) {
        Node document = parser.parse(withoutWikiLinks(NO_TEXT.matcher(markdown).replaceAll("")));
        Statements.Builder said = Statements.builder();
        Node first = document.getFirstChild();
        while (first instanceof HtmlBlock block && isComment(block)) {
            first = first.getNext();
        }
        if (first != null && isHeadline(first)) {
            String headline = textOf(first);
            if (!headline.isBlank()) {
                said.say(Field.TITLE, headline, Origin.HEADING);
                first.unlink();
            }
        }
        MarkdownText visitor = new MarkdownText();
        document.accept(visitor);
        if (visitor.markup) {
            return said.html(HTML.render(document))
                    .note("content: HTML among Markdown")
                    .build();
        }
        List<String> lines = new ArrayList<>(TextLines.of(visitor.text.toString()));
        return PlainText.read(lines, said.note("content: Markdown"));
    }

    /** A heading of the first level, or a bold paragraph over a dated byline. */
    private static boolean isHeadline(Node node) {
        if (node instanceof Heading heading) {
            return heading.getLevel() == 1;
        }
        boolean bold = node instanceof Paragraph
                && node.getNext() instanceof Paragraph
                && node.getFirstChild() instanceof StrongEmphasis strong
                && strong.getNext() == null;
        Byline byline = bold ? Byline.of(textOf(node.getNext())) : null;
        return byline != null && byline.dated();
    }

    private static String textOf(Node node) {
        MarkdownText visitor = new MarkdownText();
        node.accept(visitor);
        return visitor.text.toString().strip();
    }

    @Override
    public void visit(Text node) {
        text.append(table ? cells(node.getLiteral()) : node.getLiteral());
    }

    /** A piece of a row without what parts its cells; nothing of the row that parts head and rows. */
    private static String cells(String literal) {
        return RULE.matcher(literal).matches() ? "" : BARS.matcher(literal).replaceAll(" ");
    }

    /** Whether the second line of a paragraph parts the head of a table from its rows: {@code |---|:--:|}. */
    private static boolean isTable(Paragraph paragraph) {
        Node node = paragraph.getFirstChild();
        while (node != null && !(node instanceof SoftLineBreak)) {
            node = node.getNext();
        }
        return node != null
                && node.getNext() instanceof Text rule
                && RULE.matcher(rule.getLiteral()).matches();
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        if (table) {
            text.append('\n');
            return;
        }
        // Chinese is written without spaces, so a line broken by an editor is joined without one.
        int last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        text.append(last < 0x80 ? " " : "");
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(Image node) {
        // The text of a picture is not the article's.
    }

    @Override
    public void visit(Paragraph node) {
        table = isTable(node);
        visitChildren(node);
        table = false;
        text.append('\n');
    }

    @Override
    public void visit(Heading node) {
        visitChildren(node);
        text.append('\n');
    }

    @Override
    public void visit(ListItem node) {
        visitChildren(node);
    }

    @Override
    public void visit(BlockQuote node) {
        visitChildren(node);
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        // Chinese paragraphs are often indented by four spaces; they are no program text.
        text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
        markup |= !isComment(node);
    }

    private static boolean isComment(HtmlBlock node) {
        return node.getLiteral().startsWith("<!--");
    }

    @Override
    public void visit(HtmlInline node) {
        markup = true;
    }
}
