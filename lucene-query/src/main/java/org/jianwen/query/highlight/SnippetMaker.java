package org.jianwen.query.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.analysis.occurrence.Occurrence;
import org.jianwen.analysis.occurrence.TermFinder;
import org.jspecify.annotations.Nullable;

/**
 * Shows why an article matched. It gives the title, and the passages of the body that hold most of what was looked for.
 *
 * <p>A passage is whole sentences where they are short enough, in the order of the body; it cuts neither an occurrence nor a
 * character with what combines with it. Where a passage has a word both as a word and across others, only the word is
 * marked. Immutable; may be shared by threads.
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public final class SnippetMaker {

    /** The field of the title's snippet. */
    public static final String TITLE = "title";

    /** The field of the body's snippets. */
    public static final String BODY = "body";

    /** So many of the best passages are asked whether they have the words as words. */
    private static final int MAX_ASKED = 8;

    private final TermFinder finder;
    private final @Nullable Analyzer analyzer;
    private final SnippetSettings settings;

    private SnippetMaker(TermFinder finder, @Nullable Analyzer analyzer, SnippetSettings settings) {
        this.finder = finder;
        this.analyzer = analyzer;
        this.settings = settings;
    }

    /** A maker that marks those terms, wherever they stand. */
    public static SnippetMaker of(List<HighlightTerm> terms) {
        return new SnippetMaker(TermFinder.of(terms), null, SnippetSettings.DEFAULT);
    }

    /** Prefers marking words where that analyzer cuts them as words. */
    public SnippetMaker preferringWords(Analyzer analyzer) {
        return new SnippetMaker(finder, analyzer, settings);
    }

    /** Marks nothing. */
    public SnippetMaker withoutMarks() {
        return of(List.of()).with(settings);
    }

    /** Sets how many passages there are, how long, and of which texts. */
    public SnippetMaker with(SnippetSettings value) {
        return new SnippetMaker(finder, analyzer, value);
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
        return make(title, foldedTitle, body, foldedBody, Map.of());
    }

    /**
     * Makes the snippets of an article with more than title and body. They are those of {@link #make(String, String)},
     * then the passages of other texts, by their fields, that have what was looked for.
     */
    public List<Snippet> make(
            String title, FoldedText foldedTitle, String body, FoldedText foldedBody, Map<String, String> others) {
        Map<String, FoldedText> texts = new HashMap<>();
        others.forEach((field, text) -> texts.put(field, FoldedText.of(text)));
        texts.put(TITLE, foldedTitle);
        texts.put(BODY, foldedBody);
        Map<String, List<Occurrence>> found = finder.find(texts);
        List<Snippet> snippets = new ArrayList<>();
        if (!title.isEmpty() && settings.shows(TITLE)) {
            Text text = new Text(TITLE, title, found.getOrDefault(TITLE, List.of()));
            snippets.add(text.snippet(new Passage(0, title.length())));
        }
        if (!body.isEmpty() && settings.shows(BODY)) {
            Text text = new Text(BODY, body, found.getOrDefault(BODY, List.of()));
            text.passages().stream().map(text::snippet).forEach(snippets::add);
        }
        others.forEach((field, other) -> {
            Text text = new Text(field, other, found.getOrDefault(field, List.of()));
            if (!text.found.isEmpty() && settings.shows(field)) {
                text.passages().stream().map(text::snippet).forEach(snippets::add);
            }
        });
        return snippets;
    }

    /** A passage, the first of its occurrences, the number of them, and which terms they are of. */
    private record Scored(Passage passage, int from, int count, BitSet kinds) {}

    /** A passage, and how many terms it has that are not shown yet. */
    private record Fresh(Scored scored, int fresh) {}

    private static final Comparator<Fresh> FRESHEST = Comparator.<Fresh>comparingInt(one -> -one.fresh())
            .thenComparingInt(one -> -one.scored().count())
            .thenComparingInt(one -> one.scored().passage().start());

    private static int fresh(BitSet kinds, BitSet shown) {
        BitSet fresh = (BitSet) kinds.clone();
        fresh.andNot(shown);
        return fresh.cardinality();
    }

    /** One text with its occurrences. */
    private final class Text {
        private final String field;
        private final String text;
        private final List<Occurrence> found;
        private final WholeWords words;

        Text(String field, String text, List<Occurrence> found) {
            this.field = field;
            this.text = text;
            this.found = found.stream().map(this::widened).toList();
            this.words = new WholeWords(analyzer, field, text);
        }

        private Occurrence widened(Occurrence one) {
            int start = Graphemes.before(text, one.start());
            int end = Graphemes.after(text, one.end());
            return start == one.start() && end == one.end() ? one : new Occurrence(start, end, one.term(), false);
        }

        List<Passage> passages() {
            List<Passage> all = Passage.cut(text, settings.length(), new Stretches(text, found, settings.length()));
            List<Scored> scored = new ArrayList<>();
            int next = 0;
            for (Passage passage : all) {
                BitSet kinds = new BitSet();
                int from = next;
                for (; next < found.size() && found.get(next).start() < passage.end(); next++) {
                    kinds.set(found.get(next).term());
                }
                if (next > from) {
                    scored.add(new Scored(passage, from, next - from, kinds));
                }
            }
            return scored.isEmpty() ? all.subList(0, Math.min(1, all.size())) : best(scored);
        }

        /**
         * Greedily picks the passages that add most terms, as words rather than across words, and then have most of them.
         * Where all terms are shown, those that have them as words.
         */
        private List<Passage> best(List<Scored> scored) {
            List<Scored> best = new ArrayList<>();
            BitSet shown = new BitSet();
            while (best.size() < settings.passages() && !scored.isEmpty()) {
                Scored top = top(scored, shown);
                best.add(top);
                shown.or(top.kinds());
                scored.remove(top);
            }
            return best.stream()
                    .map(Scored::passage)
                    .sorted(Comparator.comparingInt(Passage::start))
                    .toList();
        }

        private Scored top(List<Scored> scored, BitSet shown) {
            List<Fresh> order = scored.stream()
                    .map(one -> new Fresh(one, fresh(one.kinds(), shown)))
                    .sorted(FRESHEST)
                    .limit(MAX_ASKED)
                    .toList();
            Scored top = order.getFirst().scored();
            if (order.size() == 1) {
                return top;
            }
            BitSet known = order.getFirst().fresh() > 0 ? shown : new BitSet();
            int most = -1;
            for (Fresh one : order) {
                int whole = fresh(wholeKinds(one.scored()), known);
                if (whole > most) {
                    top = one.scored();
                    most = whole;
                }
                if (most >= fresh(one.scored().kinds(), known)) {
                    break;
                }
            }
            return top;
        }

        private List<Occurrence> in(Scored passage) {
            return found.subList(passage.from(), passage.from() + passage.count());
        }

        private BitSet wholeKinds(Scored passage) {
            return wholeKinds(in(passage));
        }

        private BitSet wholeKinds(List<Occurrence> occurrences) {
            BitSet whole = new BitSet();
            for (Occurrence one : occurrences) {
                if (!whole.get(one.term()) && words.has(one)) {
                    whole.set(one.term());
                }
            }
            return whole;
        }

        Snippet snippet(Passage passage) {
            List<Occurrence> inside = found.stream()
                    .filter(one -> one.start() >= passage.start() && one.end() <= passage.end())
                    .toList();
            // Where nothing stands twice there is nothing to prefer.
            boolean once = inside.stream().map(Occurrence::term).distinct().count() == inside.size();
            BitSet whole = once ? new BitSet() : wholeKinds(inside);
            List<Mark> marks = new ArrayList<>();
            for (Occurrence one : inside) {
                if (!whole.get(one.term()) || words.has(one)) {
                    add(marks, one.start() - passage.start(), one.end() - passage.start());
                }
            }
            return settings.tagged(new Snippet(field, text.substring(passage.start(), passage.end()), marks));
        }

        /** Marks that overlap or touch are one. */
        private static void add(List<Mark> marks, int start, int end) {
            Mark last = marks.isEmpty() ? null : marks.getLast();
            if (last != null && start <= last.end()) {
                marks.set(marks.size() - 1, new Mark(last.start(), Math.max(last.end(), end)));
            } else {
                marks.add(new Mark(start, end));
            }
        }
    }
}
