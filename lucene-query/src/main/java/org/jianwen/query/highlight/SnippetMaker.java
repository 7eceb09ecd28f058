package org.jianwen.query.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jianwen.analysis.FoldedText;
import org.jianwen.query.highlight.MarkFinder.Found;

/**
 * Shows why an article matched: its title, and the passages of its body that hold most of what was looked for.
 *
 * <p>A passage is whole sentences where they are short enough, in the order of the body. Immutable; may be shared by
 * threads.
 */
public final class SnippetMaker {

    /** The most passages of a body that are shown. */
    public static final int MAX_PASSAGES = 2;

    /** The longest passage, in UTF-16 code units. */
    public static final int MAX_PASSAGE_LENGTH = 120;

    private final MarkFinder finder;

    private SnippetMaker(MarkFinder finder) {
        this.finder = finder;
    }

    /** A maker that marks those needles. */
    public static SnippetMaker of(List<Needle> needles) {
        return new SnippetMaker(MarkFinder.of(needles));
    }

    /**
     * The title whole, then one or more passages of the body.
     *
     * @param title the title; if empty there is no snippet of it
     * @param body the body; if nothing in it matches, its beginning is shown
     * @return the snippets, the title's first, then those of the body in its order
     */
    public List<Snippet> make(String title, String body) {
        return make(title, FoldedText.of(title), body, FoldedText.of(body));
    }

    /** As {@link #make(String, String)}, for texts that have been folded already. */
    public List<Snippet> make(String title, FoldedText foldedTitle, String body, FoldedText foldedBody) {
        List<Snippet> snippets = new ArrayList<>();
        if (!title.isEmpty()) {
            snippets.add(snippet("title", title, new Passage(0, title.length()), finder.find(foldedTitle)));
        }
        if (!body.isEmpty()) {
            List<Found> found = finder.find(foldedBody);
            for (Passage passage : choose(body, found)) {
                snippets.add(snippet("body", body, passage, found));
            }
        }
        return snippets;
    }

    private static List<Passage> choose(String body, List<Found> found) {
        List<Passage> passages = Passage.cut(body, MAX_PASSAGE_LENGTH);
        List<Scored> scored = new ArrayList<>();
        int next = 0;
        for (Passage passage : passages) {
            BitSet kinds = new BitSet();
            int count = 0;
            for (; next < found.size() && found.get(next).start() < passage.end(); next++) {
                kinds.set(found.get(next).needle());
                count++;
            }
            if (count > 0) {
                scored.add(new Scored(passage, kinds, count));
            }
        }
        if (scored.isEmpty()) {
            return passages.subList(0, Math.min(1, passages.size()));
        }
        return best(scored).stream()
                .sorted(Comparator.comparingInt(Passage::start))
                .toList();
    }

    /** Each time the passage with most that the ones before lack, then with most marks, then the earliest. */
    private static List<Passage> best(List<Scored> scored) {
        List<Passage> best = new ArrayList<>();
        BitSet shown = new BitSet();
        while (best.size() < MAX_PASSAGES && !scored.isEmpty()) {
            Scored top = scored.stream()
                    .max(Comparator.<Scored>comparingInt(s -> s.fresh(shown))
                            .thenComparingInt(Scored::count)
                            .thenComparingInt(s -> -s.passage().start()))
                    .orElseThrow();
            best.add(top.passage());
            shown.or(top.kinds());
            scored.remove(top);
        }
        return best;
    }

    private record Scored(Passage passage, BitSet kinds, int count) {
        int fresh(BitSet shown) {
            BitSet fresh = (BitSet) kinds.clone();
            fresh.andNot(shown);
            return fresh.cardinality();
        }
    }

    private static Snippet snippet(String field, String text, Passage passage, List<Found> found) {
        List<Mark> marks = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Found match : found) {
            int from = Math.max(match.start(), passage.start()) - passage.start();
            int to = Math.min(match.end(), passage.end()) - passage.start();
            if (from >= to) {
                continue;
            }
            if (start >= 0 && from <= end) {
                end = Math.max(end, to);
                continue;
            }
            if (start >= 0) {
                marks.add(new Mark(start, end));
            }
            start = from;
            end = to;
        }
        if (start >= 0) {
            marks.add(new Mark(start, end));
        }
        return new Snippet(field, text.substring(passage.start(), passage.end()), marks);
    }
}
