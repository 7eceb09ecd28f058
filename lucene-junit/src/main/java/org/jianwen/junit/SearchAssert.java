package org.jianwen.junit;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateInterval;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions about what a request finds. Each gives this object back, or throws an {@link AssertionFailedError} that says
 * what was found instead; an index that cannot be read is an {@link java.io.UncheckedIOException}. May be shared by
 * threads.
 */
public final class SearchAssert {

    private final Answer answer;

    private SearchAssert(Answer answer) {
        this.answer = answer;
    }

    /** Assertions about the first ten hits for what a person types. */
    public static SearchAssert assertThatQuery(ArticleSearcher searcher, String query) {
        return assertThatRequest(searcher, SearchRequest.of(query));
    }

    /** Assertions about what a request finds. */
    public static SearchAssert assertThatRequest(ArticleSearcher searcher, SearchRequest request) {
        return new SearchAssert(new Answer(searcher, request));
    }

    /** What the request found. */
    public SearchResult result() {
        return answer.result();
    }

    /** Each of these articles is among the matches, on whatever page. */
    public SearchAssert finds(String... ids) {
        for (String id : ids) {
            boolean found = answer.matches(id);
            check(found, "does not find " + Shown.quoted(id) + (found ? "" : answer.known(id)), id, answer.ids());
        }
        return this;
    }

    /** None of these articles is among the matches, on whatever page. */
    public SearchAssert doesNotFind(String... ids) {
        for (String id : ids) {
            check(!answer.matches(id), "finds " + Shown.quoted(id) + ", which it should not", "others", answer.ids());
        }
        return this;
    }

    /** The hits begin with these articles, in this order. */
    public SearchAssert ranksFirst(String... ids) {
        List<String> wanted = List.of(ids);
        List<String> found = answer.ids();
        List<String> first = found.subList(0, Math.min(wanted.size(), found.size()));
        check(first.equals(wanted), "does not rank " + Shown.ids(wanted) + " first", wanted, first);
        return this;
    }

    /** Asserts that each text is marked in a snippet of some hit. It may be marked by itself or within more. */
    public SearchAssert highlights(String... texts) {
        return marks(answer.marked(null), texts, "");
    }

    /** Asserts that each text is marked in a snippet of that hit. It may be marked by itself or within more. */
    public SearchAssert highlightsIn(String id, String... texts) {
        return marks(answer.marked(id), texts, " in " + Shown.quoted(id));
    }

    /** Nothing matches. */
    public SearchAssert findsNothing() {
        return hasTotal(0);
    }

    /** So many articles match, on all pages together. */
    public SearchAssert hasTotal(long total) {
        long found = answer.total();
        check(found == total, "should find " + total, total, found);
        return this;
    }

    /** So many matches were published on that day, in the zone of the request. */
    public SearchAssert counts(long matches, LocalDate day) {
        return counts(matches, day, DateInterval.DAY, day.toString());
    }

    /** So many matches were published in that month, in the zone of the request. */
    public SearchAssert counts(long matches, YearMonth month) {
        return counts(matches, month.atDay(1), DateInterval.MONTH, month.toString());
    }

    /** So many matches were published in that year, in the zone of the request. */
    public SearchAssert counts(long matches, Year year) {
        return counts(matches, year.atDay(1), DateInterval.YEAR, year.toString());
    }

    /** Asserts the number of matches of a source. Sources that the request chooses play no part. */
    public SearchAssert countsSource(long matches, String source) {
        return counts(matches, answer.sources(), source, "of " + Shown.quoted(source));
    }

    private SearchAssert counts(long matches, LocalDate start, DateInterval interval, String name) {
        return counts(matches, answer.counts(interval), start.toString(), "in " + name);
    }

    private SearchAssert counts(long matches, Map<String, Long> counted, String key, String where) {
        long found = counted.getOrDefault(key, 0L);
        check(
                found == matches,
                "should count " + matches + " " + where + ", and counts " + found + ": " + Shown.counts(counted),
                matches,
                found);
        return this;
    }

    private SearchAssert marks(Set<String> marked, String[] texts, String where) {
        for (String text : texts) {
            check(
                    marked.stream().anyMatch(mark -> mark.contains(text)),
                    "does not highlight " + Shown.quoted(text) + where + ", but " + Shown.ids(List.copyOf(marked)),
                    text,
                    marked);
        }
        return this;
    }

    private void check(boolean holds, String what, Object expected, Object actual) {
        if (!holds) {
            throw new AssertionFailedError(answer.message(what), expected, actual);
        }
    }
}
