package org.jianwen.article.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/**
 * A date in a line of a page, or in several that hold its parts.
 *
 * @param at the line, or the first of them
 * @param last the last of them
 * @param text its words, with the label before it and with what completes the date behind it
 * @param folded that text, folded
 * @param dates the dates in it
 * @param said whether words say what the date is
 */
record DateMention(int at, int last, String text, String folded, List<ParsedDate> dates, boolean said) {
    /** A date whose parts stand in lines of their own, such as {@code 09}, {@code 2024年03月}, has at most so many. */
    static final int MOST_PARTS = 4;

    static final int LONGEST_PART = 10;
    private static final Pattern LABEL = Pattern.compile(".{0,11}:|.{0,6}" + PageWords.ALL.anyOf("when"));

    /** Copies the list. */
    DateMention {
        dates = List.copyOf(dates);
    }

    /** The date of a line, or of the lines that hold its parts; {@code null} for none. */
    static @Nullable DateMention of(List<Line> lines, int i) {
        Line line = lines.get(i);
        DateMention parts = line.chars() <= LONGEST_PART && mayBePart(line) ? parts(lines, i) : null;
        if (parts != null) {
            return parts;
        }
        if (!line.byline() || !line.dated()) {
            return null;
        }
        String label = labelBefore(lines, i);
        String text = label.isEmpty() ? line.text() : label + " " + line.text();
        String folded = label.isEmpty() ? line.folded() : TextFolding.of(text);
        List<ParsedDate> dates = label.isEmpty() ? line.dates() : DateScanner.scanFolded(folded);
        return dates.isEmpty() ? null : new DateMention(i, i, text, folded, dates, isSaid(folded, dates));
    }

    /** Whether the words of a line say what its dates are. */
    static boolean isSaid(String text, List<ParsedDate> dates) {
        return Dateline.labelled(text)
                || dates.stream().anyMatch(date -> date.label() == DateLabel.PUBLISHED || isUpdate(date));
    }

    /** Whether a date is labelled as that of a change. */
    static boolean isUpdate(ParsedDate date) {
        return date.label() == DateLabel.UPDATED || date.label() == DateLabel.REFRESHED;
    }

    /** Whether a line has something that a date may begin with, or no words at all, which would stand beside the date. */
    private static boolean mayBePart(Line line) {
        return DateScanner.mayHoldPart(line.folded()) || Dateline.words(line.folded(), List.of()) == 0;
    }

    /** A day whose parts stand in short lines next to one another: {@code May 25}, {@code ·}, {@code 2017}. */
    private static @Nullable DateMention parts(List<Line> lines, int i) {
        StringBuilder joined = new StringBuilder(lines.get(i).text());
        DateMention whole = null;
        for (int next = i + 1; next < Math.min(lines.size(), i + MOST_PARTS); next++) {
            Line part = lines.get(next);
            boolean named = part.text().codePoints().anyMatch(Character::isIdeographic);
            if (part.chars() > LONGEST_PART || part.mostlyLinks() && named) {
                break;
            }
            if (part.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            joined.append(' ').append(part.text());
            String text = joined.toString();
            String folded = TextFolding.of(text);
            List<ParsedDate> dates = DateScanner.scanFolded(folded);
            boolean one = dates.size() == 1 && dates.getFirst().hasDay() && Dateline.words(folded, dates) == 0;
            if (one && isMore(dates.getFirst(), lines.subList(i, next + 1))) {
                whole = new DateMention(i, next, text, folded, dates, false);
            }
        }
        return whole;
    }

    /** Whether a date says more than any of the lines that it stands in. */
    private static boolean isMore(ParsedDate date, List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.dates().stream())
                .noneMatch(own -> own.hasDay() && own.hasYear() == date.hasYear());
    }

    /** The line before, with a colon at its end, when it is nothing but a label; else empty. */
    private static String labelBefore(List<Line> lines, int i) {
        String label = i > 0 ? lines.get(i - 1).folded() : "";
        return !LABEL.matcher(label).matches() ? "" : lines.get(i - 1).text() + (label.endsWith(":") ? "" : "：");
    }
}
