package org.jianwen.junit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchResult;

/** How the messages of failed assertions show what was found. */
final class Shown {

    private static final int CHARACTERS = 60;
    private static final int IDS = 5;
    private static final int HITS = 10;
    private static final int COUNTS = 40;

    private Shown() {}

    /** Text from outside, cut where it is long. */
    static String quoted(String text) {
        return "「" + (text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS) + "…") + "」";
    }

    static String ids(List<String> ids) {
        if (ids.isEmpty()) {
            return "nothing";
        }
        String shown = ids.stream().limit(IDS).map(Shown::quoted).collect(Collectors.joining(" "));
        return ids.size() <= IDS ? shown : shown + " and " + (ids.size() - IDS) + " more";
    }

    /** Counts as they are, the first few of many. */
    static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                                .limit(COUNTS)
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", "))
                        + (counts.size() <= COUNTS ? "" : ", …");
    }

    /** What was found instead: how many, and the hits with their ids and titles, and what the search says to it. */
    static String found(SearchResult result, int articles) {
        StringBuilder text = new StringBuilder(result.totalIsExact() ? "it finds " : "it finds at least ");
        text.append(result.total()).append(" of ").append(articles).append(" articles");
        int place = 1;
        for (Hit hit : result.hits().subList(0, Math.min(HITS, result.hits().size()))) {
            line(
                    text,
                    place++ + ". " + quoted(hit.article().id()) + " "
                            + quoted(hit.article().title()) + (hit.partial() ? ", which lacks some of the words" : ""));
        }
        if (result.hits().size() > HITS) {
            line(text, "…");
        }
        result.notes().forEach(note -> line(text, note));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(System.lineSeparator()).append("  ").append(line);
    }
}
