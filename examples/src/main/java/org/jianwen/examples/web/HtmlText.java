package org.jianwen.examples.web;

import org.jspecify.annotations.Nullable;

/**
 * HTML in the making. Markup comes from literals in this package only; everything else goes through {@link #text} or
 * {@link #attribute}, which escape. For one thread.
 */
final class HtmlText {

    private final StringBuilder html = new StringBuilder(1 << 14);

    /** Adds markup as it is: literals only. */
    HtmlText raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Adds markup that was escaped where it was made. */
    HtmlText escaped(String markup) {
        return raw(markup);
    }

    /** Adds text, escaped. */
    HtmlText text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\0' -> html.append('\ufffd');
                default -> html.append(c);
            }
        }
        return this;
    }

    HtmlText text(long number) {
        html.append(number);
        return this;
    }

    /** Adds an attribute, its value escaped; none if the value is {@code null}. */
    HtmlText attribute(String name, @Nullable String value) {
        return value == null ? this : raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** Adds an element without attributes that holds text. */
    HtmlText element(String name, String text) {
        return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
