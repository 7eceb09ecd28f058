package org.jianwen.examples;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to search: everything but the query. For one thread. */
final class SearchOptions {

    @Option(names = "--from", paramLabel = "DATE", description = "published then or later: 2022, 2022-09 or 2022-09-01")
    private @Nullable DayRange from;

    @Option(names = "--to", paramLabel = "DATE", description = "published then or earlier, including all of that time")
    private @Nullable DayRange to;

    @Option(names = "--source", paramLabel = "S", description = "only this source; may be given several times")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "T", description = "only with this tag; may be given several times")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            split = ",",
            description =
                    "relevance (the default), newest, oldest, or fields: section,-price is by section, then by price,"
                            + " the greatest first")
    private List<String> order = List.of("relevance");

    @Option(
            names = "--match",
            paramLabel = "HOW",
            description =
                    "how much an article must have: as-typed, all-words, some-words, or by evidence (the default)")
    private MatchMode match = MatchMode.EVIDENCE;

    @Option(
            names = "--recent",
            paramLabel = "DAYS",
            description = "half-life, in days, of the boost for recent articles")
    private @Nullable Integer recent;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            description = "words to look for as one, such as new names: UTF-8, one a line")
    private @Nullable Path words;

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            description = "more words for one thing, each looked for where another is typed: UTF-8, one row a line,"
                    + " words separated by tabs")
    private @Nullable Path synonyms;

    @Option(names = "--no-synonyms", description = "look for no synonyms")
    private boolean noSynonyms;

    @Option(names = "--lucene", description = "the query is in the syntax of Lucene's standard query parser")
    private boolean lucene;

    @Option(
            names = "--similar",
            paramLabel = "ID",
            description =
                    "only articles like the one of that id, which --json and the page give; a QUERY is not needed")
    private @Nullable String similar;

    @Option(names = "--group", description = "show reprints of one story as one hit, the earliest first")
    private boolean group;

    @Option(names = "--size", paramLabel = "N", description = "hits on a page, ${DEFAULT-VALUE} if not given")
    private int size = 10;

    @Option(names = "--page", paramLabel = "N", description = "which page, counted from 1")
    private int page = 1;

    @Option(
            names = "--facet",
            paramLabel = "WIDTH",
            description = "count by day, week, month (the default), quarter or year")
    private DateInterval interval = DateInterval.MONTH;

    @Option(
            names = "--count",
            paramLabel = "FIELD",
            description = "count by the values of this field, too; may be given several times")
    private List<String> counted = new ArrayList<>();

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = "the zone in which days are counted, Asia/Shanghai if not given")
    private @Nullable ZoneId zone;

    /** What every query is asked with, once it has been asked. */
    private @Nullable SearchRequest any;

    /**
     * A request for that query.
     *
     * @throws IOException if the file of words cannot be read
     */
    SearchRequest request(String query) throws IOException {
        if (any == null) {
            any = any();
        }
        return lucene ? any.withLucene(query) : any.withQuery(query);
    }

    /** Whether it can be searched so without a query. */
    boolean needNoQuery() {
        return similar != null;
    }

    private SearchRequest any() throws IOException {
        SearchRequest request = SearchRequest.fromJson(Map.of("sort", order))
                .similarTo(similar)
                .between(from == null ? null : from.first(), to == null ? null : to.last())
                .match(match)
                .page(page, size)
                .facetBy(interval);
        for (String source : sources) {
            request = request.fromSource(source);
        }
        for (String tag : tags) {
            request = request.tagged(tag);
        }
        for (String field : counted) {
            request = request.countBy(field);
        }
        if (words != null) {
            request = request.withUserWords(lines(words, "--words wants a text in UTF-8 with one word a line"));
        }
        request = noSynonyms ? request.withoutSynonyms() : request;
        if (synonyms != null) {
            request = request.withSynonyms(
                    lines(synonyms, "--synonyms wants a text in UTF-8 with one row a line").stream()
                            .map(line -> List.of(line.split("\t")))
                            .toList());
        }
        request = zone == null ? request : request.zone(zone);
        request = group ? request.groupReprints() : request;
        return recent == null ? request : request.preferRecent(Duration.ofDays(recent));
    }

    private static List<String> lines(Path file, String wanted) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder: " + wanted);
        }
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8: " + wanted, e);
        }
    }
}
