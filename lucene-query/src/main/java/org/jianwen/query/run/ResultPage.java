package org.jianwen.query.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.HitSort;
import org.jianwen.query.collect.Paging;
import org.jianwen.query.story.StoryGroups;

/**
 * The hits that a page is cut from, and the reprints that stand under each.
 *
 * @param hits the hits, in order; of a story, its earliest article at the place and with the score of its first, or by date
 *     at its own place
 * @param reprints for the number of a hit's document, the others that tell its story
 * @param total the number of hits on all pages
 * @param exact whether there are no more
 * @param note what a person should know about it
 */
record ResultPage(
        List<FieldDoc> hits, Map<Integer, List<Integer>> reprints, long total, boolean exact, Optional<String> note) {

    /** What was found, every article by itself. */
    static ResultPage ungrouped(CollectedHits found) {
        return new ResultPage(found.page(), Map.of(), found.total(), found.exact(), Optional.empty());
    }

    /** The stories of what was found: the first matches, up to {@link Paging#MAX_GROUPED}. */
    static ResultPage grouped(
            IndexSearcher searcher, SearchRequest request, Sort sort, CollectedHits found, Deadline deadline)
            throws IOException {
        Map<Integer, FieldDoc> matches = new HashMap<>();
        found.page().forEach(match -> matches.put(match.doc, match));
        int[] docs = found.page().stream().mapToInt(match -> match.doc).toArray();
        StoryGroups stories = StoryGroups.of(searcher.getIndexReader(), docs, deadline::shouldExit);
        Comparator<FieldDoc> order = HitSort.comparator(sort);
        Map<Integer, List<Integer>> reprints = new HashMap<>();
        List<FieldDoc> places = new ArrayList<>();
        for (List<Integer> story : stories.groups()) {
            int earliest = story.getFirst();
            FieldDoc place = request.isByRelevance()
                    ? story.stream().map(matches::get).min(order).orElseThrow()
                    : matches.get(earliest);
            places.add(new FieldDoc(earliest, place.score, place.fields));
            reprints.put(earliest, story.subList(1, story.size()));
        }
        places.sort(order);
        boolean all = found.exact() && found.total() <= docs.length && stories.complete();
        return new ResultPage(places, reprints, places.size(), all, note(found, docs.length, places.size(), all));
    }

    private static Optional<String> note(CollectedHits found, int compared, int stories, boolean all) {
        if (!all) {
            return Optional.of("Reprints were looked for among the first " + compared + " of " + found.total()
                    + " articles, as far as time allowed: narrow the search by date or source to see all.");
        }
        return stories == compared
                ? Optional.empty()
                : Optional.of(compared + " articles tell " + stories + (stories == 1 ? " story." : " stories."));
    }
}
