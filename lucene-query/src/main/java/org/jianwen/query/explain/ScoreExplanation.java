package org.jianwen.query.explain;

import java.util.List;
import java.util.Locale;

/**
 * Why an article has the score it has for a request.
 *
 * @param matches whether it is found at all; if not, it may have points all the same
 * @param score the sum of all points times the factor: what its hit has on the first page
 * @param factor what the date multiplies the points of the parts by; 1 without a preference for newer articles
 * @param parts what gave points, most first
 * @param timedOut whether the time limit ended the account: then parts, and their points, may be missing
 */
public record ScoreExplanation(boolean matches, float score, float factor, List<Part> parts, boolean timedOut) {

    /** Copies the list. */
    public ScoreExplanation {
        parts = List.copyOf(parts);
    }

    /**
     * Something that gave points.
     *
     * @param text what was found: a word, a pair of characters, or in words how they stand together
     * @param where {@code title} or {@code body}, or both
     * @param points how much it gave
     */
    public record Part(String text, String where, float points) {}

    /** The account in sentences, one a line. */
    public String inWords() {
        StringBuilder lines = new StringBuilder();
        line(lines, matches ? "Found with %.2f points." : "Not found, though there are %.2f points.", score);
        for (Part part : parts) {
            line(lines, "%s in the %s: %.2f", part.text, part.where, part.points);
        }
        if (factor != 1) {
            line(lines, "words and pairs count %.2f times for the date", factor);
        }
        if (timedOut) {
            lines.append("The time limit ended the account: parts may be missing.\n");
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String format, Object... values) {
        lines.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
