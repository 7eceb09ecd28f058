package org.jianwen.article.format.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.TextFolding;

/**
 * Plain text parted into the article and what a site or an app put under it: tags, lists of other articles, adverts,
 * addresses, credits. Immutable; threads may share it.
 *
 * @param kept the lines of the article
 * @param tags the keywords that stood under it
 * @param dropped the other lines
 */
public record TextTail(List<String> kept, List<String> tags, List<String> dropped) {

    /** What a line in the tail is there for; the names are those in the resource. */
    private enum Kind {
        TAGS,
        RELATED,
        CONTACT,
        ADVERT,
        CREDIT
    }

    private static final Map<Kind, Pattern> MARKS = load();

    /** A longer line that ends a sentence is the article's, whatever stands over it. */
    private static final int PROSE = 120;

    /** Cards of apps that stand above the marks are at most this many lines. */
    private static final int CARD_LINES = 14;

    private static final int MAX_NAME = 30;

    /** Parts lines that are not blank. */
    public static TextTail cut(List<String> lines) {
        int credits = lines.size();
        int mark = firstMark(lines);
        int end = startOfCards(lines, mark);
        while (end > 1 && is(Kind.CREDIT, lines.get(end - 1))) {
            end--;
        }
        return new TextTail(
                List.copyOf(lines.subList(0, end)),
                tags(lines.subList(mark, credits)),
                List.copyOf(lines.subList(end, lines.size())));
    }

    /** What was dropped, a sentence for a person; only where something was. */
    public String note() {
        String first = dropped.get(0);
        return "body: without the lines under it (" + dropped.size() + "), the first of them 「"
                + first.substring(0, Math.min(60, first.length())) + "」";
    }

    /** The first line that heads tags, related articles or an address and has no prose below it; else the size. */
    private static int firstMark(List<String> lines) {
        int first = lines.size();
        for (int i = lines.size() - 1; i > 0; i--) {
            String line = lines.get(i);
            if (is(Kind.TAGS, line) || is(Kind.RELATED, line) || is(Kind.CONTACT, line)) {
                first = i;
            } else if (line.length() > PROSE && endsSentence(line)) {
                break;
            }
        }
        return first;
    }

    /**
     * Where the adverts above the marks begin. An app's card names it twice, as picture and as caption, around a slogan
     * that reads like prose.
     */
    private static int startOfCards(List<String> lines, int mark) {
        int start = mark;
        while (start > 1 && (is(Kind.ADVERT, lines.get(start - 1)) || is(Kind.CONTACT, lines.get(start - 1)))) {
            start--;
        }
        if (start == lines.size()) {
            return start;
        }
        for (int i = Math.max(2, mark - CARD_LINES); i < mark; i++) {
            String line = lines.get(i);
            if (line.length() <= MAX_NAME && !endsSentence(line) && line.equals(lines.get(i - 1))) {
                return Math.min(start, i - 1);
            }
        }
        return start;
    }

    private static List<String> tags(List<String> tail) {
        for (int i = 0; i < tail.size(); i++) {
            if (is(Kind.TAGS, tail.get(i))) {
                String own = tail.get(i).replaceFirst("^[^:：]*[:：]?", "").strip();
                String list = !own.isEmpty() ? own : i + 1 < tail.size() ? tail.get(i + 1) : "";
                if (list.isEmpty() || is(Kind.RELATED, list) || is(Kind.CONTACT, list)) {
                    return List.of();
                }
                List<String> tags = new ArrayList<>();
                for (String tag : list.split("[\\s,，、;；#＃|]+")) {
                    if (!tag.isEmpty()) {
                        tags.add(tag);
                    }
                }
                return tags;
            }
        }
        return List.of();
    }

    private static boolean endsSentence(String line) {
        return "。！？…”」".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean is(Kind kind, String line) {
        Pattern pattern = MARKS.get(kind);
        return pattern != null
                && line.length() <= PROSE
                && pattern.matcher(TextFolding.of(line)).find();
    }

    private static Map<Kind, Pattern> load() {
        Map<Kind, StringJoiner> alternatives = new EnumMap<>(Kind.class);
        for (List<String> row : ResourceTable.of(TextTail.class::getResourceAsStream, "text-tail.tsv", 2)) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            alternatives.computeIfAbsent(kind, key -> new StringJoiner("|")).add(row.get(1));
        }
        Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
        alternatives.forEach((kind, any) -> patterns.put(kind, Pattern.compile(any.toString())));
        return patterns;
    }
}
