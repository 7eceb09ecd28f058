package org.jianwen.article.page.layout;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** How an element takes part in the lines of a page, by its name and by what stands beside it. Stateless; threads may share it. */
final class ElementTraits {
    /** {@link HeadFacts} may take something from it. */
    static final int SAYS = 1;

    static final int NO_TEXT = 1 << 1;
    static final int TIME = 1 << 2;
    static final int BREAK = 1 << 3;

    /** Though it is a block to the parser, text goes on in it. */
    static final int NO_BOX = 1 << 4;

    private static final Set<String> CHOICES = Set.of("radio", "checkbox");

    private ElementTraits() {}

    /** What an element is by its name, a set of bits. */
    static int of(Element element, String tag) {
        return switch (tag) {
            case "label" -> holdsInput(element) ? NO_TEXT : 0;
            case "script", "textarea" -> SAYS | NO_TEXT;
            case "style", "svg", "math", "iframe", "object", "embed", "canvas", "rt", "rp", "rtc" -> NO_TEXT;
            case "video", "audio", "select", "button", "datalist", "noframes", "map" -> NO_TEXT;
            case "html", "title", "meta", "link", "a", "strong", "span", "div" -> SAYS;
            case "time" -> TIME;
            case "br" -> BREAK | NO_BOX;
            case "ins", "del" -> NO_BOX;
            default -> 0;
        };
    }

    /** Whether an element is one of a program's own, {@code <app-paragraph>}, and no part of a line. */
    static boolean isOwnBlock(Element element, String tag) {
        return tag.indexOf('-') > 0 && !isText(element.previousSibling()) && !isText(element.nextSibling());
    }

    /** Whether another element stands right before one; comments and white space are nothing. */
    static boolean isBehindElement(Element element) {
        Node before = element.previousSibling();
        while (before instanceof Comment || before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element;
    }

    private static boolean isText(@Nullable Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }

    /** Whether a label is that of a choice in it or right before it; others are words of the page. */
    private static boolean holdsInput(Element label) {
        Element before = label.previousElementSibling();
        return before != null && isChoice(before) || label.childrenSize() > 0 && isInput(label.child(0));
    }

    private static boolean isInput(Element element) {
        return element.normalName().equals("input");
    }

    private static boolean isChoice(Element element) {
        return isInput(element) && CHOICES.contains(element.attr("type").toLowerCase(Locale.ROOT));
    }

    /** Whether an element is a link, of a script too. {@code <a name=top>} is a place, often left open to the page's end. */
    static boolean isLink(Element element, String tag) {
        return tag.equals("a")
                && (element.attributes().hasKey("href")
                        || !element.attributes().hasKey("name")
                                && !element.attributes().hasKey("id"));
    }
}
