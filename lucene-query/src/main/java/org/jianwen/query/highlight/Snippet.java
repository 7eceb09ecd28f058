package org.jianwen.query.highlight;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A passage of an article as it stands there, and which stretches of it match. Immutable; may be shared by threads. */
public final class Snippet {

    private static final List<String> MARK = List.of("<mark>", "</mark>");

    private final String field;
    private final String text;
    private final List<Mark> marks;
    private final List<String> tags;

    /**
     * Makes a snippet.
     *
     * @param field where it stands: {@code title}, {@code body} or a declared text
     * @param text the passage, without ellipses
     * @param marks the matching stretches of {@code text}, in order, neither overlapping nor touching; empty if the passage
     *     is shown for its own sake
     * @throws IllegalArgumentException if the marks are out of order, touch, or reach beyond the text
     */
    public Snippet(String field, String text, List<Mark> marks) {
        this(Objects.requireNonNull(field, "field"), text, List.copyOf(marks), MARK);
        int end = -1;
        for (Mark mark : this.marks) {
            if (mark.start() <= end || mark.end() > text.length()) {
                throw new IllegalArgumentException("marks " + marks + " do not fit a text of " + text.length());
            }
            end = mark.end();
        }
    }

    private Snippet(String field, String text, List<Mark> marks, List<String> tags) {
        this.field = field;
        this.text = text;
        this.marks = marks;
        this.tags = tags;
    }

    /**
     * Sets the HTML around each match. It takes the place of {@code <mark>} and {@code </mark>}.
     *
     * @param before HTML, which is not escaped
     * @param after HTML, which is not escaped
     */
    public Snippet withTags(String before, String after) {
        return new Snippet(field, text, marks, List.of(before, after));
    }

    /** Where it stands: {@code title}, {@code body} or a declared text. */
    public String field() {
        return field;
    }

    /** The passage, without ellipses. */
    public String text() {
        return text;
    }

    /** The matching stretches of the text, in order. It is empty if the passage is shown for its own sake. */
    public List<Mark> marks() {
        return marks;
    }

    /** What stands before and after each match in HTML: {@code <mark>} and {@code </mark>} unless set. */
    public List<String> tags() {
        return tags;
    }

    /** Whether the tags are others than {@code <mark>}. */
    public boolean hasOtherTags() {
        return !tags.equals(MARK);
    }

    /**
     * The passage as HTML, safe to put into a page. Each match stands between the tags, and everything else is escaped.
     */
    public String toHtml() {
        StringBuilder html = new StringBuilder(text.length() + 16 * marks.size());
        int from = 0;
        for (Mark mark : marks) {
            escape(html, from, mark.start());
            html.append(tags.getFirst());
            escape(html, mark.start(), mark.end());
            html.append(tags.getLast());
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snippet that
                && field.equals(that.field)
                && text.equals(that.text)
                && marks.equals(that.marks)
                && tags.equals(that.tags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, text, marks, tags);
    }

    @Override
    public String toString() {
        return "Snippet[" + field + ": " + text + ", marks=" + marks + "]";
    }
}
