package org.jianwen.article.page.layout;

import java.util.Locale;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.page.layout.line.Boilerplate;
import org.jianwen.article.page.layout.line.Boilerplate.Role;
import org.jianwen.article.page.layout.line.Kind;
import org.jsoup.nodes.Element;

/** What an element says that it is, by its tag, its role, its class and its id. For one page; not for several threads. */
final class ElementKinds {
    /** The paragraphs of an article share one class, and stand beside one another. */
    private String lastClasses = "";

    private int lastKinds;

    /**
     * A set of {@link Kind}.
     *
     * @param names its class attribute, or empty
     */
    int of(Element element, String tag, String names) {
        int attributes = element.attributesSize();
        boolean onlyClass = attributes == 1 && !names.isEmpty();
        String id = attributes == 0 || onlyClass ? "" : element.attributes().get("id");
        int kinds = tagKinds(tag) | (isNamed(tag) ? namedKinds(names, id) : 0);
        if (attributes == 0 || onlyClass) {
            return kinds;
        }
        return kinds | (hidden(element, tag) ? Kind.HIDDEN.bit() : roleKinds(element));
    }

    private static int tagKinds(String tag) {
        return switch (tag) {
            case "nav" -> Kind.NAVIGATION.bit();
            case "footer" -> Kind.FOOTER.bit();
            case "aside" -> Kind.SIDE.bit();
            case "figcaption" -> Kind.CAPTION.bit();
            case "noscript", "template" -> Kind.HIDDEN.bit();
            default -> 0;
        };
    }

    private static int roleKinds(Element element) {
        String label = element.attributes().get("aria-label");
        if (!label.isEmpty() && Boilerplate.role(TextFolding.of(label)) == Role.LIST) {
            return Kind.RELATED.bit();
        }
        return switch (element.attributes().get("role")) {
            case "navigation", "menu", "search" -> Kind.NAVIGATION.bit();
            case "complementary" -> Kind.SIDE.bit();
            case "contentinfo" -> Kind.FOOTER.bit();
            default -> 0;
        };
    }

    /** Whether an element within a line is not shown, by its attributes or its class. */
    static boolean hiddenInline(Element element, String tag) {
        String names = element.attributes().get("class");
        return hidden(element, tag) || !names.isEmpty() && Kind.HIDDEN.in(Boilerplate.kinds(names));
    }

    /** Whether it stands under a button that shows it: an answer under its question. */
    private static boolean opensByButton(Element element) {
        Element before = element.previousElementSibling();
        return before != null && (before.normalName().equals("button") || before.hasAttr("aria-expanded"));
    }

    /** Whether it is not shown, by its attributes. */
    static boolean hidden(Element element, String tag) {
        if (tag.equals("body")) {
            return false;
        }
        if (element.attributes().hasKey("hidden")
                || element.attributes().get("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attributes().get("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") && !opensByButton(element);
    }

    /** Whether the class of a box says what it is; around all of the page it speaks of the site. */
    private static boolean isNamed(String tag) {
        return switch (tag) {
            case "html", "body", "main", "article", "h1" -> false;
            default -> true;
        };
    }

    private int namedKinds(String classes, String id) {
        if (!classes.equals(lastClasses)) {
            lastClasses = classes;
            lastKinds = classes.isEmpty() ? 0 : Boilerplate.kinds(classes);
        }
        return lastKinds | (id.isEmpty() ? 0 : Boilerplate.kinds(id));
    }
}
