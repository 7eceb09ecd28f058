package org.jianwen.article.page;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Byline;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/** Finds whom a byline names as the source: {@code 来源：晨风日报}, {@code 2024-03-05 09:10 《晨风周刊》}. */
final class Source {
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_WRITER = 4;
    private static final int LONGEST_NAMED = 24;
    private static final int LINES_TO_SOURCE = 2;
    private static final int LINES_BEFORE_TITLE = 4;

    /** A subtitle or a summary may stand before the byline. */
    private static final int LINES_INTO_TEXT = 4;

    /** The class of a box with nothing but the name of a source. */
    private static final Pattern SOURCE_BOX =
            Pattern.compile("(?i:(?:^|[\\s_-])(?:source|laiyuan|provider|media[-_]?name))|[a-z]Source");

    private Source() {}

    /**
     * The source named about the first sentence of the text, from the head of its area on, else behind the text, else
     * listed behind an author before the text, or null.
     */
    static @Nullable String of(ArticleArea area) {
        int first = area.first();
        int last = area.last() + 1;
        int from = from(area);
        String source = in(area, from, first + LINES_INTO_TEXT);
        if (source == null) {
            source = in(area, Math.max(first, last - LINES_TO_SOURCE), area.end());
        }
        for (int i = Math.max(first, last - LINES_TO_SOURCE); source == null && i < last; i++) {
            Line line = area.lines().get(i);
            source = NamedSource.ofText(line.text(), line.folded());
            int bracket = line.folded().endsWith(")") ? line.folded().lastIndexOf('(') : -1;
            source = source == null && bracket >= 0
                    ? Byline.sourceAlone(line.text().substring(bracket))
                    : source;
        }
        source = source == null ? boxed(area.layout(), from, first) : source;
        return source == null ? listed(area.layout(), from, first) : source;
    }

    /** Whether a byline says whose the text is, be it nobody's. */
    static boolean isStated(ArticleArea area) {
        return area.lines().subList(from(area), Math.min(area.lines().size(), area.first() + LINES_INTO_TEXT)).stream()
                .anyMatch(line -> line.byline() && NamedSource.states(line.folded()));
    }

    /** Where the lines about the headline begin. */
    private static int from(ArticleArea area) {
        return Math.max(area.from(), Math.min(area.first(), area.title()) - LINES_BEFORE_TITLE);
    }

    /** The name in a box that its class calls a source. */
    private static @Nullable String boxed(PageLayout layout, int from, int to) {
        for (int i = from; i < Math.min(layout.lines().size(), to); i++) {
            Line line = layout.lines().get(i);
            Box box = layout.boxes().get(line.box());
            if (SOURCE_BOX.matcher(box.names()).find() && isName(line, LONGEST_NAME)) {
                String alone = Byline.sourceAlone(line.text());
                return alone == null ? NamedSource.name(line.text()) : alone;
            }
        }
        return null;
    }

    /**
     * The second of two short names in a list before the text: 林知夏, 云州日报. A list among the paragraphs belongs to the
     * text, unless a date stands before it.
     */
    private static @Nullable String listed(PageLayout layout, int from, int to) {
        for (int i = from; i + 1 < Math.min(layout.lines().size(), to); i++) {
            Box item = layout.boxes().get(layout.lines().get(i).box());
            Box list = item.parent() < 0 ? item : layout.boxes().get(item.parent());
            boolean pair = item.tag().equals("li")
                    && layout.lines().get(i).linked() == 0
                    && layout.lines().get(i + 1).linked() == 0
                    && list.from() == i
                    && list.to() == i + 2
                    && (i > 0 && layout.lines().get(i - 1).dated() && list.parent() == layout.parent(i - 1)
                            || to >= layout.lines().size()
                            || list.parent() != layout.parent(to));
            if (pair
                    && isName(layout.lines().get(i), LONGEST_WRITER)
                    && isName(layout.lines().get(i + 1), LONGEST_NAME)) {
                return NamedSource.name(layout.lines().get(i + 1).text());
            }
        }
        return null;
    }

    private static boolean isName(Line line, int longest) {
        return line.kinds() == 0
                && line.marks() == 0
                && line.chars() <= longest
                && line.text().codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '·');
    }

    /** Whom a label names, else whose name stands beside a date. */
    private static @Nullable String in(ArticleArea area, int from, int to) {
        List<Line> lines = area.lines();
        String beside = null;
        for (int i = from; i < Math.min(lines.size(), to); i++) {
            Line line = lines.get(i);
            if (i > area.last() && line.role() == Role.LIST) {
                break;
            }
            if (area.isForeign(i) || i < area.title() && line.linked() == line.chars()) {
                continue;
            }
            String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            if (next.length() <= LONGEST_NAMED && NamedSource.isLabel(line.folded())) {
                String name = NamedSource.name(next);
                return name == null ? beside : name;
            }
            String source = null;
            if (!line.byline()) {
                source = NamedSource.ofText(line.text(), line.folded());
            } else {
                boolean open = line.folded().endsWith(":") && next.length() <= LONGEST_NAMED;
                String text = open ? line.text() + next : line.text();
                Matcher named = NamedSource.labelled(open ? TextFolding.of(text) : line.folded());
                if (named.find()) {
                    int end = beforeDate(line, named.start(1), named.end(1));
                    source = NamedSource.name(text.substring(named.start(1), end));
                } else if (beside == null && line.ends() == 0 && line.dated() && !UnrelatedDates.isClock(line)) {
                    beside = beside(area, i);
                }
            }
            if (source != null) {
                return source;
            }
        }
        return beside;
    }

    /** The name of a medium beside the date of a line, there or in a line next to it: 青埠日报, 2024年3月5日. */
    private static @Nullable String beside(ArticleArea area, int i) {
        Line line = area.lines().get(i);
        String own = NamedSource.beside(line.text(), line.folded(), line.dates().getFirst());
        return own != null
                ? own
                : Stream.of(i - 1, i + 1)
                        .filter(near ->
                                near > area.title() && near < area.lines().size() && near != area.first())
                        .map(area.lines()::get)
                        .filter(near -> near.kinds() == 0 && near.heading() == 0 && near.chars() <= LONGEST_NAMED)
                        .map(near -> NamedSource.ofMedium(near.text(), near.folded()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The end of a name, or the date that stands right behind it in an element of its own. */
    private static int beforeDate(Line line, int from, int to) {
        return line.dates().stream()
                .mapToInt(ParsedDate::start)
                .filter(start -> start > from && start < to)
                .findFirst()
                .orElse(to);
    }
}
