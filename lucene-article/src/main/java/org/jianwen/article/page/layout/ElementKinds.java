package org.jianwen.article.page.layout;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element says that it is, by its tag, its role, its class and its id. For one page; not for several threads. */
final class ElementKinds {
    /** The elements of a page share a few names; a power of two. */
    private static final int PLACES = 128;

    /** What an aside is called that belongs to the text beside it. */
    private static final Pattern NOTE = Pattern.compile("(?i)\\b(?:note|tip|callout|admonition|caution)|quote");

    /** The names met last, at the places of their hashes, and the kinds that they say. */
    private final @Nullable String[] known = new String[PLACES];

    private final int[] knownKinds = new int[PLACES];

    private final boolean[] knownDated = new boolean[PLACES];

    /**
     * A set of {@link Kind}.
     *
     * @param names its class attribute, or empty
     */
    int of(Element element, String tag, String names) {
        int attributes = element.attributesSize();
        boolean onlyClass = attributes == 1 && !names.isEmpty();
        String id = attributes == 0 || onlyClass ? "" : element.attributes().get("id");
        boolean note = tag.equals("aside") && NOTE.matcher(names).find();
        int kinds = note ? 0 : tagKinds(tag) | (isNamed(tag) ? namedKinds(names, id) : 0);
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
        String folded = TextFolding.of(label);
        if (!label.isEmpty() && Boilerplate.role(folded, Boilerplate.tables(folded)) == Role.LIST) {
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
    boolean hiddenInline(Element element, String tag) {
        String names = element.attributes().get("class");
        boolean onlyClass = element.attributesSize() == 1 && !names.isEmpty();
        return !onlyClass && hidden(element, tag) || Kind.HIDDEN.in(kindsOf(names));
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
        return kindsOf(classes) | kindsOf(id);
    }

    private int kindsOf(String names) {
        return names.isEmpty() ? 0 : knownKinds[place(names)];
    }

    /** Whether a class attribute says that its element {@linkplain MarkedTimes marks} a date. */
    boolean dated(String names) {
        return !names.isEmpty() && knownDated[place(names)];
    }

    private int place(String names) {
        int place = names.hashCode() & PLACES - 1;
        if (!names.equals(known[place])) {
            known[place] = names;
            knownKinds[place] = Boilerplate.kinds(names);
            knownDated[place] = MarkedTimes.isNamed(names);
        }
        return place;
    }
}
