package org.jianwen.query.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jianwen.query.HitOrder;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.collect.HitRange;
import org.jianwen.query.collect.HitSort;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.parse.words.FunctionWords;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.run.SearchRun;
import org.jianwen.query.timeline.BurstDetector;
import org.jianwen.query.timeline.BurstDetector.Stretch;
import org.jianwen.query.timeline.Period;
import org.jianwen.query.timeline.SignificantTerms;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.document.DateFields;
import org.jspecify.annotations.Nullable;

/** One timeline, made on one view of an index. For one thread, once. */
final class TimelineRun {

    /** About so many bars the time is divided into. */
    static final int BARS = 240;

    /** So many matches of a period are read for its words, those that rank first. */
    static final int SAMPLE = 50;

    /** So many other matches they are compared with at most, those that rank first. */
    static final int OTHERS = 150;

    /** If a period leaves fewer of them, others are looked for. */
    static final int ENOUGH_OTHERS = 75;

    private final SearchBackend backend;
    private final Analyzer analyzer;
    private final SearchRequest request;
    private final SearchRequest counted;
    private final Deadline deadline;
    private final SearchRun run;

    TimelineRun(BackendSearch.Engine engine, Analyzer analyzer, SearchRequest request, LongSupplier clock) {
        this.analyzer = analyzer;
        this.request = request;
        this.deadline = Deadline.after(request.effort().timeLimit(), clock);
        this.counted = request.page(1, 0)
                .ungroupReprints()
                .withoutCounts()
                .count(c -> c.inAbout(BARS))
                .orderBy(HitOrder.RELEVANCE);
        this.run = new SearchRun(limit -> engine.of(counted, limit), analyzer, counted, clock);
        this.backend = run.backend();
    }

    Timeline answer(int most) throws IOException {
        SearchRun.Matches matches = run.matches();
        DateCounts counts =
                backend.counts(matches.found(), counted, deadline::shouldExit).dates();
        List<DateCount> bars = counts.buckets();
        bars = bars.subList(Math.max(0, bars.size() - BurstDetector.MAX_BARS), bars.size());
        long[] heights = bars.stream().mapToLong(DateCount::count).toArray();
        SignificantTerms words =
                new SignificantTerms(analyzer, matches.sought(), FunctionWords::containsFolded, deadline::shouldExit);
        List<Period> periods = new ArrayList<>();
        List<Stretch> stretches = BurstDetector.of(heights, usual(bars), most);
        // One look for all periods: what has hundreds of parts takes long to rank.
        List<Article> first = stretches.isEmpty() ? List.of() : articles(matches.query(), sampled(stretches));
        for (Stretch stretch : stretches) {
            DateCount last = bars.get(stretch.to() - 1);
            LocalDate from = later(bars.get(stretch.from()).start(), request.from());
            LocalDate to = request.to() != null && request.to().isBefore(last.end()) ? request.to() : last.end();
            Query within = DateFields.between(from, to, request.zone());
            Query then = FilterQueries.filtered(matches.query(), List.of(within));
            // More than the bars hold if a month or year, of which the day is not known, lies within the period.
            long count = counts.imprecise() > 0
                    ? backend.count(then)
                    : Arrays.stream(heights, stretch.from(), stretch.to()).sum();
            List<Article> best = articles(then, SAMPLE);
            if (!best.isEmpty() && !deadline.passed()) {
                List<Article> others = outside(first, from, to);
                if (others.size() < ENOUGH_OTHERS && first.size() == sampled(stretches)) {
                    others = articles(outside(matches.query(), within), OTHERS);
                }
                List<String> telling = words.of(best, others);
                periods.add(new Period(from, to, count, stretch.expected(), telling, best.getFirst()));
            }
        }
        return new Timeline(
                periods,
                matches.found().total(),
                counts.imprecise() + counts.undated(),
                deadline.passed() || run.timedOut());
    }

    /** How high the bars would be if the matches were spread as all articles are or, if all match, evenly over the days. */
    private double[] usual(List<DateCount> bars) throws IOException {
        if (request.query().isBlank() && request.filters().similarTo() == null) {
            return bars.stream()
                    .mapToDouble(bar -> bar.interval().next(bar.start()).toEpochDay()
                            - bar.start().toEpochDay())
                    .toArray();
        }
        if (bars.isEmpty()) {
            return new double[0];
        }
        var filters = FilterQueries.of(
                request.filters().similarTo(null), backend.fields(), request.zone(), backend.reader(), null);
        DateInterval interval = bars.getFirst().interval();
        CollectedHits all = backend.find(MatchAllDocsQuery.INSTANCE, filters, first(0), Set.of());
        DateCounts counts = backend.counts(all, counted.facetBy(interval), deadline::shouldExit)
                .dates();
        Map<LocalDate, Long> usual = new HashMap<>();
        counts.buckets().forEach(bar -> usual.put(bar.start(), bar.count()));
        return bars.stream()
                .mapToDouble(bar -> usual.getOrDefault(bar.start(), 0L))
                .toArray();
    }

    private static int sampled(List<Stretch> stretches) {
        return stretches.size() * SAMPLE + OTHERS;
    }

    private static Query outside(Query query, Query within) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(within, Occur.MUST_NOT)
                .build();
    }

    private List<Article> outside(List<Article> articles, LocalDate from, LocalDate to) {
        return articles.stream()
                .filter(article -> !isWithin(article.published(), from, to))
                .limit(OTHERS)
                .toList();
    }

    private boolean isWithin(@Nullable ArticleDate date, LocalDate from, LocalDate to) {
        if (date == null) {
            return false;
        }
        LocalDate day =
                date.precision().isPointInTime() ? LocalDate.ofInstant(date.instant(), request.zone()) : date.day();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private List<Article> articles(Query query, int most) throws IOException {
        List<Article> articles = new ArrayList<>();
        CollectedHits found = backend.find(query, Map.of(), first(most), null);
        StoredFields stored = backend.hits(found).storedFields();
        for (FieldDoc hit : found.page()) {
            if (deadline.shouldExit()) {
                break;
            }
            articles.add(ArticleDocuments.article(stored.document(hit.doc)));
        }
        return articles;
    }

    private static HitRange first(int most) {
        return new HitRange(HitSort.byScore(), 0, most, null, Math.max(1, most));
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }
}
