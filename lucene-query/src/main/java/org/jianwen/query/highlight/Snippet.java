package org.jianwen.query.highlight;

import java.util.List;

/**
 * A passage of an article as it stands there, and which stretches of it match.
 *
 * @param field where it stands: {@code title}, {@code body} or a declared text
 * @param text the passage, without ellipses
 * @param marks the matching stretches of {@code text}, in order, neither overlapping nor touching; empty if the passage
 *     is shown for its own sake
 */
public record Snippet(String field, String text, List<Mark> marks) {

    /**
     * Checks the marks.
     *
     * @throws IllegalArgumentException if the marks are out of order, touch, or reach beyond the text
     */
    public Snippet {
        marks = List.copyOf(marks);
        int end = -1;
        for (Mark mark : marks) {
            if (mark.start() <= end || mark.end() > text.length()) {
                throw new IllegalArgumentException("marks " + marks + " do not fit a text of " + text.length());
            }
            end = mark.end();
        }
    }

    /**
     * The passage as HTML, safe to put into a page as it is: each match in a {@code mark} element, everything else
     * escaped.
     */
    public String toHtml() {
        StringBuilder html = new StringBuilder(text.length() + 16 * marks.size());
        int from = 0;
        for (Mark mark : marks) {
            escape(html, from, mark.start());
            html.append("<mark>");
            escape(html, mark.start(), mark.end());
            html.append("</mark>");
            from = mark.end();
        }
        escape(html, from, text.length());
        return html.toString();
    }

    private void escape(StringBuilder html, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
