package org.jianwen.examples.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.Hit;
import org.jianwen.query.HitOrder;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;

/** When what was found was published: bars, ways in and out, what has no date. For one thread. */
final class Timescale {

    private static final int MAX_BARS = 240;

    private final HtmlText html;
    private final Asking asking;
    private final SearchRequest request;
    private final SearchResult result;
    private final Words words;

    Timescale(HtmlText html, Asking asking, SearchRequest request, SearchResult result, Words words) {
        this.html = html;
        this.asking = asking;
        this.request = request;
        this.result = result;
        this.words = words;
    }

    /** A request whose bars are not too thin to hit: by year where there would be too many. */
    static SearchRequest readable(ArticleSearch searcher, SearchRequest request) throws IOException {
        SearchResult bars = searcher.search(
                request.page(1, 0).count(counting -> counting.sources(0).tags(0)));
        return bars.dates().buckets().size() > MAX_BARS ? request.facetBy(DateInterval.YEAR) : request;
    }

    void draw(ArticleSearch searcher) throws IOException {
        List<DateCount> buckets = result.dates().buckets();
        html.raw("<figure class=\"bars\" id=\"chart\">");
        List<DateCount> behind = behind(searcher);
        new BarChart(html, asking, request, words).draw(buckets, behind);
        html.raw("<figcaption>");
        if (!behind.isEmpty()) {
            html.raw("<span class=\"key\">").text(words.of("the whole archive")).raw("</span>");
        }
        wayOut();
        quick(searcher);
        if (result.dates().undated() > 0 && !asking.has("undated")) {
            link(
                    asking.without("from", "to").with("undated", "1"),
                    words.of("%,d without a date", result.dates().undated()));
        }
        if (result.dates().imprecise() > 0) {
            html.raw("<span>")
                    .text(words.of(
                            "%d more known only to a longer stretch of time",
                            result.dates().imprecise()))
                    .raw("</span>");
        }
        html.raw("<span class=\"zone\">")
                .text(words.of("Days in the zone %s", request.zone()))
                .raw("</span></figcaption></figure>");
    }

    /** The whole archive in the same time, if it is more than what was found. */
    private List<DateCount> behind(ArticleSearch searcher) throws IOException {
        DateInterval interval = result.dates().interval();
        if (interval == null
                || !asking.has("q") && !asking.has("source") && !asking.has("tag") && !asking.has("similar")) {
            return List.of();
        }
        return searcher.search(SearchRequest.of("")
                        .between(request.from(), request.to())
                        .zone(request.zone())
                        .page(1, 0)
                        .count(counting -> counting.sources(0).by(interval)))
                .dates()
                .buckets();
    }

    /** From a day to its month, from a month to its year, from there to all. */
    private void wayOut() {
        LocalDate from = request.from();
        LocalDate to = request.to();
        if (from == null && to == null) {
            return;
        }
        if (from != null && to != null && from.getYear() == to.getYear()) {
            String month = from.toString().substring(0, 7);
            boolean inMonth = from.getMonth() == to.getMonth();
            boolean wholeMonth =
                    inMonth && from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
            boolean wholeYear = from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1;
            if (inMonth && !wholeMonth) {
                during("↑ " + month, month);
            } else if (!wholeYear) {
                during("↑ " + from.getYear(), Integer.toString(from.getYear()));
            }
        }
        link(asking.without("from", "to", "facet"), "↑ " + words.of("all time"));
    }

    /** Counted from the newest article, not from today: an archive may have ended long ago. */
    private void quick(ArticleSearch searcher) throws IOException {
        if (request.from() != null || request.to() != null) {
            return;
        }
        List<Hit> newest = searcher.search(SearchRequest.of("")
                        .orderBy(HitOrder.NEWEST)
                        .withoutCounts()
                        .withoutSnippets()
                        .page(1, 1))
                .hits();
        if (!newest.isEmpty() && newest.getFirst().article().published() != null) {
            LocalDate last = newest.getFirst().article().published().day();
            range(words.of("last year"), last.minusYears(1).plusDays(1), last);
            range(words.of("last three months"), last.minusMonths(3).plusDays(1), last);
            range(words.of("last month"), last.minusMonths(1).plusDays(1), last);
        }
    }

    private void range(String label, LocalDate from, LocalDate to) {
        link(asking.with("from", from.toString()).with("to", to.toString()), label);
    }

    private void during(String label, String named) {
        link(asking.without("facet").with("from", named).with("to", named), label);
    }

    private void link(Asking to, String label) {
        html.raw("<a").attribute("href", to.address()).raw(">").text(label).raw("</a>");
    }

    /** A number for a person. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
