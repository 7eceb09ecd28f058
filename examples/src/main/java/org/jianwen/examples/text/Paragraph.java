package org.jianwen.examples.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jianwen.query.highlight.Mark;

/**
 * A text with marks, broken into lines where Chinese and Latin text may be broken: no line begins with ，or 」. For one
 * thread.
 */
final class Paragraph {

    private static final int SHORT_MARK = 8;

    private final String text;
    private final List<Mark> marks;
    private final Style style;

    Paragraph(String text, List<Mark> marks, Style style) {
        this.text = Columns.harmless(text);
        this.marks = marks;
        this.style = style;
    }

    static List<String> lines(String text, int columns) {
        return new Paragraph(text, List.of(), Style.PLAIN).lines(columns);
    }

    /** The whole on one line. */
    String line() {
        return styled(0, text.length());
    }

    /** Lines of at most so many columns, but for a single word that is longer. */
    List<String> lines(int columns) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int lineStart = 0;
        int lineEnd = 0;
        int used = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (splitsShortMark(end)) {
                continue;
            }
            int width = width(lineEnd, end);
            int visible = width(
                    lineEnd,
                    lineEnd + text.substring(lineEnd, end).stripTrailing().length());
            if (used > 0 && used + visible > columns) {
                lines.add(styled(lineStart, lineEnd));
                lineStart = lineEnd;
                used = 0;
            }
            used += width;
            lineEnd = end;
        }
        lines.add(styled(lineStart, lineEnd));
        return lines;
    }

    /** A name that is marked is easier to see on one line. */
    private boolean splitsShortMark(int at) {
        return marks.stream()
                .anyMatch(mark -> mark.start() < at && at < mark.end() && mark.end() - mark.start() <= SHORT_MARK);
    }

    private int width(int start, int end) {
        int width = Columns.width(text.substring(start, end));
        for (Mark mark : marks) {
            if (mark.start() < end && mark.end() > start) {
                width += style.markWidth();
            }
        }
        return width;
    }

    private String styled(int start, int end) {
        StringBuilder line = new StringBuilder();
        int from = start;
        for (Mark mark : marks) {
            int markStart = Math.max(start, mark.start());
            int markEnd = Math.min(end, mark.end());
            if (markStart < markEnd) {
                line.append(text, from, markStart)
                        .append(style.openMark())
                        .append(text, markStart, markEnd)
                        .append(style.closeMark());
                from = markEnd;
            }
        }
        return line.append(text, from, end).toString().stripTrailing();
    }
}
