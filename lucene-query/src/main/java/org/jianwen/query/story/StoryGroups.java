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

    /**
     * With so many others that have a band in common with it an article is compared: what more have in common is an opening
     * or a footer, and reprints have other bands in common, too.
     */
    static final int MAX_COMPARED = 64;

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
        char[][] bands = bands(tellings);
        for (int band = 0; band < TextSketch.BANDS && complete; band++) {
            complete = join(tellings, bands[band], parents, rule, stop);
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

    /** The bands of all articles, one after the other: read so, they are in the processor's cache. */
    private static char[][] bands(List<StoryCandidate> tellings) {
        char[][] bands = new char[TextSketch.BANDS][tellings.size()];
        for (int i = 0; i < tellings.size(); i++) {
            TextSketch sketch = tellings.get(i).sketch();
            for (int band = 0; band < TextSketch.BANDS && sketch != null; band++) {
                bands[band][i] = (char) sketch.band(band);
            }
        }
        return bands;
    }

    /** Joins those that have a band in common and are reprints; false if that was too much work. */
    private static boolean join(
            List<StoryCandidate> tellings, char[] bands, int[] parents, ReprintRule rule, BooleanSupplier stop)
            throws IOException {
        // The last article of each band, and the one before each in the same band, counted from 1.
        int[] last = new int[TextSketch.MAX_BAND + 1];
        int[] before = new int[bands.length];
        for (int i = 0; i < bands.length; i++) {
            int band = bands[i];
            if (band == 0) {
                continue;
            }
            int compared = 0;
            for (int next = last[band]; next > 0 && compared < MAX_COMPARED; next = before[next - 1]) {
                int other = next - 1;
                int root = root(parents, i);
                if (root != root(parents, other)) {
                    compared++;
                    if (rule.same(tellings.get(i), tellings.get(other))) {
                        parents[root] = root(parents, other);
                    }
                }
            }
            before[i] = last[band];
            last[band] = i + 1;
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
