package org.jianwen.query.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jianwen.query.HitOrder;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.FacetCounter;
import org.jianwen.query.parse.words.FunctionWords;
import org.jianwen.query.run.IndexBackend;
import org.jianwen.query.run.SearchRun;
import org.jianwen.query.timeline.BurstDetector;
import org.jianwen.query.timeline.BurstDetector.Stretch;
import org.jianwen.query.timeline.Period;
import org.jianwen.query.timeline.SignificantTerms;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.DateFields;
import org.jspecify.annotations.Nullable;

/** One timeline, made on one view of an index. For one thread, once. */
final class TimelineRun {

    /** About so many bars the time is divided into. */
    static final int BARS = 240;

    /** So many matches of a period are read for its words, those that rank first. */
    static final int SAMPLE = 50;

    /** So many other matches they are compared with. */
    static final int OTHERS = 150;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final SearchRequest request;
    private final ArticleFields fields;
    private final Deadline deadline;
    private final SearchRun run;

    TimelineRun(ArticleView view, Analyzer analyzer, SearchRequest request, LongSupplier clock) {
        this.analyzer = analyzer;
        this.request = request;
        this.fields = view.fields();
        this.deadline = Deadline.after(request.effort().timeLimit(), clock);
        this.searcher = deadline.limit(view);
        SearchRequest counted = request.page(1, 0)
                .ungroupReprints()
                .withoutCounts()
                .count(c -> c.inAbout(BARS))
                .orderBy(HitOrder.RELEVANCE);
        this.run = new SearchRun(
                deadline -> new IndexBackend(view, view.fields(), view.values(), deadline), analyzer, counted, clock);
    }

    Timeline answer(int most) throws IOException {
        SearchRun.Matches matches = run.matches();
        DateCounts counts = FacetCounter.byDate(matches.found().passing(), BARS, request.zone(), deadline::shouldExit);
        List<DateCount> bars = counts.buckets();
        bars = bars.subList(Math.max(0, bars.size() - BurstDetector.MAX_BARS), bars.size());
        long[] heights = bars.stream().mapToLong(DateCount::count).toArray();
        SignificantTerms words =
                new SignificantTerms(analyzer, matches.sought(), FunctionWords::contains, deadline::shouldExit);
        List<Period> periods = new ArrayList<>();
        for (Stretch stretch : BurstDetector.of(heights, usual(bars), most)) {
            DateCount last = bars.get(stretch.to() - 1);
            LocalDate from = later(bars.get(stretch.from()).start(), request.from());
            LocalDate to = request.to() != null && request.to().isBefore(last.end()) ? request.to() : last.end();
            Query within = DateFields.between(from, to, request.zone());
            Query then = FilterQueries.filtered(matches.query(), List.of(within));
            // More than the bars hold if a month or year, of which the day is not known, lies within the period.
            long count = searcher.count(then);
            List<Article> best = articles(then, SAMPLE);
            if (!best.isEmpty() && !deadline.passed()) {
                List<String> telling = words.of(best, outside(matches.query(), within));
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
                request.filters().similarTo(null), fields, request.zone(), searcher.getIndexReader(), null);
        Query all = FilterQueries.filtered(MatchAllDocsQuery.INSTANCE, filters.values());
        DateCounts counts = FacetCounter.byDate(
                searcher.search(all, new FacetsCollectorManager()),
                bars.getFirst().interval(),
                request.zone(),
                deadline::shouldExit);
        Map<LocalDate, Long> usual = new HashMap<>();
        counts.buckets().forEach(bar -> usual.put(bar.start(), bar.count()));
        return bars.stream()
                .mapToDouble(bar -> usual.getOrDefault(bar.start(), 0L))
                .toArray();
    }

    private List<Article> outside(Query query, Query within) throws IOException {
        return articles(
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(within, Occur.MUST_NOT)
                        .build(),
                OTHERS);
    }

    private List<Article> articles(Query query, int most) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            if (deadline.shouldExit()) {
                break;
            }
            articles.add(ArticleDocuments.article(searcher.storedFields().document(hit.doc)));
        }
        return articles;
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }
}
