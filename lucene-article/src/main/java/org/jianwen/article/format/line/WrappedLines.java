package org.jianwen.article.format.line;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text that was wrapped at a width, as e-mail and old archives are: a line break may then stand
 * within a word, 渔⏎民. Stateless; threads may share it.
 */
public final class WrappedLines {

    /** A full line may lack so much of the width: a character and a mark that may not begin a line. */
    private static final int SLACK = 5;

    /** Widths of wrapped lines, where a Han character counts two: narrower is verse or a list, wider a paragraph. */
    private static final int NARROWEST = 32;

    private static final int WIDEST = 170;

    private static final int FEWEST_LINES = 3;

    private static final String STOPS = "。！？!?…：:；;”」』）)";

    private WrappedLines() {}

    /** The text with one paragraph a line, or as it is where its lines are not wrapped. */
    public static String join(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, width(line, WIDEST + 1));
        }
        if (width < NARROWEST || width > WIDEST || !isWrapped(lines, width)) {
            return text;
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            append(paragraph, line);
            if (i + 1 == lines.size() || !goesOn(line, lines.get(i + 1), width)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        return String.join("\n", paragraphs);
    }

    /** Whether most lines that another follows are full, and most full ones end within a sentence. */
    private static boolean isWrapped(List<String> lines, int width) {
        int followed = 0;
        int full = 0;
        int cut = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).isBlank() || begins(lines.get(i + 1))) {
                continue;
            }
            followed++;
            if (isFull(lines.get(i), width)) {
                full++;
                cut += isCut(lines.get(i)) ? 1 : 0;
            }
        }
        return cut >= FEWEST_LINES - 1 && full * 3 >= followed * 2 && cut * 3 >= full * 2;
    }

    private static boolean goesOn(String line, String next, int width) {
        return isFull(line, width) && isCut(line) && !begins(next);
    }

    private static boolean isFull(String line, int width) {
        return !line.isBlank() && width(line, WIDEST) > width - SLACK;
    }

    private static boolean isCut(String line) {
        return STOPS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** Whether a line is blank or begins a paragraph: indented, or an item of a list. */
    private static boolean begins(String line) {
        return line.isBlank()
                || line.startsWith("\u3000\u3000")
                || line.startsWith("  ")
                || line.startsWith("\t")
                || line.startsWith("- ")
                || line.startsWith("> ");
    }

    /** Chinese is written without spaces; words in other letters are not. */
    private static void append(StringBuilder paragraph, String line) {
        boolean latin = !paragraph.isEmpty()
                && !line.isEmpty()
                && paragraph.charAt(paragraph.length() - 1) < 0x250
                && line.charAt(0) < 0x250;
        paragraph.append(latin ? " " : "").append(line);
    }

    private static int width(String line, int most) {
        int width = 0;
        for (int i = 0; i < line.length() && width < most; i++) {
            width += line.charAt(i) < 0x1100 ? 1 : 2;
        }
        return width;
    }
}
