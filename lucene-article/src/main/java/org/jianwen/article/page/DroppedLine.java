package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.PageLayout;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page that is not in the body. Immutable; threads may share it.
 *
 * @param text its words
 * @param rule which rule left it out, such as {@code foot of the page}
 * @param inside whether it stood in the box that was chosen
 */
record DroppedLine(String text, String rule, boolean inside) {
    private static final int LONGEST = 60;
    private static final int MOST_NAMED = 20;

    /** What a note begins with that names one line. */
    private static final String DROPPED = "dropped: ";

    static List<DroppedLine> of(PageLayout layout, Span span, @Nullable String[] kept, @Nullable Veto[] vetoes) {
        List<DroppedLine> dropped = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            boolean inside = i >= span.from() && i < span.to();
            String line = layout.lines().get(i).text();
            String text = kept[i];
            if (text != null) {
                int end = text.length();
                if (end < line.length()) {
                    dropped.add(new DroppedLine(line.substring(end).strip(), "credit or editor at the end", inside));
                }
            } else {
                Veto veto = vetoes[i];
                String rule = veto != null ? veto.name() : inside ? "fallback" : "outside the article's box";
                dropped.add(new DroppedLine(line, rule, inside));
            }
        }
        return dropped;
    }

    /** Names the lines that were left out of the chosen box, one note a rule; or all of the page, one note a line. */
    static void note(List<DroppedLine> dropped, boolean all, List<String> notes) {
        if (all) {
            dropped.forEach(line -> notes.add(DROPPED + line.rule() + ": 「" + line.text() + "」"));
            return;
        }
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        for (DroppedLine line : dropped) {
            if (line.inside()) {
                byRule.computeIfAbsent(line.rule(), rule -> new ArrayList<>()).add(line.text());
            }
        }
        byRule.forEach((rule, lines) -> notes.add("body: left out as " + rule + ": " + quoted(lines)));
    }

    private static String quoted(List<String> lines) {
        StringBuilder quoted = new StringBuilder();
        for (String line : lines.subList(0, Math.min(MOST_NAMED, lines.size()))) {
            quoted.append(quoted.isEmpty() ? "" : ", ")
                    .append('「')
                    .append(cut(line))
                    .append('」');
        }
        return lines.size() > MOST_NAMED ? quoted + " and " + (lines.size() - MOST_NAMED) + " more" : quoted.toString();
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
