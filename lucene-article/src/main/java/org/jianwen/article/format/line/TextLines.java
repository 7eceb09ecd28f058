package org.jianwen.article.format.line;

import java.util.List;
import java.util.regex.Pattern;

/** Parts plain text into lines as a reader sees them. Threads may share this class; it has no state. */
public final class TextLines {

    /** Blanks that {@link String#strip} leaves: no-break spaces, zero-width spaces, byte order marks. */
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u200B\\u2060\\uFEFF]+");

    private TextLines() {}

    /** The lines that are not blank, without white space around them (　　 before a paragraph, no-break spaces). */
    public static List<String> of(String text) {
        return BLANKS.matcher(text)
                .replaceAll(" ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
