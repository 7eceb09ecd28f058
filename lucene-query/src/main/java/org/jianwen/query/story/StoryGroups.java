package org.jianwen.query.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.jianwen.analysis.sketch.TextSketch;

/**
 * Articles by the stories they tell. Two that are reprints of one another, see {@link ReprintRule}, are in one group, and
 * so are two that are reprints of a third; so the groups do not depend on the order of the articles. Immutable; may be
 * shared by threads.
 *
 * @param groups the numbers of documents that tell one story, the earliest first, those without a date last
 * @param complete whether all articles were compared, or only as many as was allowed
 */
public record StoryGroups(List<List<Integer>> groups, boolean complete) {

    /** The most articles whose texts are read, which are those whose sketches resemble another's. */
    public static final int MAX_TEXTS = 4_000;

    private static final Comparator<StoryCandidate> EARLIEST_FIRST = Comparator.comparing(
                    StoryCandidate::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(StoryCandidate::doc);

    /** Copies the list. */
    public StoryGroups {
        groups = List.copyOf(groups);
    }

    /**
     * Groups documents. An article that is no reprint is a group of its own.
     *
     * @param reader the view of the index
     * @param docs the numbers of different documents, in any order
     * @param stop says whether the time is up: then what has not been compared stays apart
     * @return the groups, in no particular order
     * @throws IOException if the index cannot be read
     */
    public static StoryGroups of(IndexReader reader, int[] docs, BooleanSupplier stop) throws IOException {
        List<StoryCandidate> tellings = StoryCandidates.of(reader, docs);
        int[] parents = new int[docs.length];
        Arrays.setAll(parents, i -> i);
        ReprintRule rule = new ReprintRule(reader);
        boolean complete = true;
        for (int band = 0; band < TextSketch.BANDS && complete; band++) {
            complete = join(tellings, band, parents, rule, stop);
        }
        Map<Integer, List<StoryCandidate>> groups = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(parents, i), root -> new ArrayList<>()).add(tellings.get(i));
        }
        return new StoryGroups(groups.values().stream().map(StoryGroups::docs).toList(), complete);
    }

    private static List<Integer> docs(List<StoryCandidate> group) {
        return group.stream().sorted(EARLIEST_FIRST).map(StoryCandidate::doc).toList();
    }

    /** Joins those that have a band in common and are reprints; false if that was too much work. */
    private static boolean join(
            List<StoryCandidate> tellings, int band, int[] parents, ReprintRule rule, BooleanSupplier stop)
            throws IOException {
        // The last article of each band, and the one before each in the same band, 1 and more.
        int[] last = new int[TextSketch.MAX_BAND + 1];
        int[] before = new int[tellings.size()];
        for (int i = 0; i < tellings.size(); i++) {
            TextSketch sketch = tellings.get(i).sketch();
            int key = sketch == null ? 0 : sketch.band(band);
            if (key == 0) {
                continue;
            }
            for (int other = last[key] - 1; other >= 0; other = before[other] - 1) {
                boolean apart = root(parents, i) != root(parents, other);
                if (apart && rule.same(tellings.get(i), tellings.get(other))) {
                    parents[root(parents, i)] = root(parents, other);
                }
            }
            before[i] = last[key];
            last[key] = i + 1;
            if (rule.read() > MAX_TEXTS || stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private static int root(int[] parents, int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
