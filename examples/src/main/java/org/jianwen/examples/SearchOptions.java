package org.jianwen.examples;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.examples.ask.DayRange;
import org.jianwen.query.HitOrder;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to search: everything but the query. For one thread. */
final class SearchOptions {

    @Option(names = "--from", paramLabel = "DATE", description = "published then or later: 2022, 2022-09 or 2022-09-01")
    private @Nullable DayRange from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "published then or earlier; the whole of that time counts")
    private @Nullable DayRange to;

    @Option(names = "--source", paramLabel = "S", description = "only this source; may be given several times")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance (the default), newest or oldest")
    private HitOrder order = HitOrder.RELEVANCE;

    @Option(names = "--size", paramLabel = "N", description = "hits on a page, ${DEFAULT-VALUE} if not given")
    private int size = 10;

    @Option(names = "--page", paramLabel = "N", description = "which page, counted from 1")
    private int page = 1;

    @Option(
            names = "--facet",
            paramLabel = "WIDTH",
            description = "count by day, week, month (the default), quarter or year")
    private DateInterval interval = DateInterval.MONTH;

    @Option(names = "--zone", paramLabel = "Z", description = "where days begin, Asia/Shanghai if not given")
    private @Nullable ZoneId zone;

    /** A request for that query. */
    SearchRequest request(String query) {
        SearchRequest request = SearchRequest.of(query)
                .between(from == null ? null : from.first(), to == null ? null : to.last())
                .orderBy(order)
                .page(page, size)
                .facetBy(interval);
        for (String source : sources) {
            request = request.fromSource(source);
        }
        return zone == null ? request : request.in(zone);
    }
}
