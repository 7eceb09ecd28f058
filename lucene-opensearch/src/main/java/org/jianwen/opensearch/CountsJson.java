package org.jianwen.opensearch;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jianwen.opensearch.dsl.QueryJson;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.FacetCounter;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.facet.RangeCounter;
import org.jianwen.query.facet.RangeCounts;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.DateFields;
import org.jianwen.schema.document.FieldValues;
import org.jspecify.annotations.Nullable;

/** What a request counts, as aggregations, and these as counts. For one request; not to be shared by threads. */
final class CountsJson {

    /** More calendar days, months and years than an archive has. */
    private static final int MAX_CALENDAR = 40_000;

    /** Of several shards each tells its first values, so many at least, that the first of all are right. */
    private static final int SHARD_SIZE = 5_000;

    /** Up to so many different values their number is exact, or nearly. */
    private static final int PRECISE = 40_000;

    private final SearchRequest request;
    private final ArticleFields fields;
    private final QueryJson language;
    private final Map<String, Query> loose;
    private final List<String> values;
    private final List<String> ranges;
    private Query common = MatchAllDocsQuery.INSTANCE;

    /** Asks the cluster. */
    interface Asking {
        Map<String, @Nullable Object> ask(Map<String, Object> body) throws IOException;
    }

    /**
     * What a request counts.
     *
     * @param loose the filters without which there is something to count too
     */
    CountsJson(SearchRequest request, ArticleFields fields, QueryJson language, Map<String, Query> loose) {
        this.request = request;
        this.fields = fields;
        this.language = language;
        this.loose = loose;
        this.values = List.copyOf(request.counting().values().keySet());
        this.ranges = List.copyOf(request.counting().ranges().keySet());
    }

    /** Counts what that query finds. */
    void of(Query query) {
        common = query;
    }

    /** All that is counted in the first pass. */
    Map<String, Object> aggregations() {
        Counting counting = request.counting();
        Map<String, Object> all = new LinkedHashMap<>();
        if (counting.dates()) {
            Map<String, Object> dates = calendar(ArticleSchema.DATE);
            dates.put(
                    "days",
                    Json.map(
                            "date_histogram",
                            Json.map(
                                    "field",
                                    FieldNames.time(),
                                    "calendar_interval",
                                    "day",
                                    "time_zone",
                                    request.zone().getId(),
                                    "min_doc_count",
                                    1)));
            all.put("dates", passing(counting.beyondDates() ? ArticleSchema.DATE : "", dates));
        }
        for (int i = 0; i < values.size(); i++) {
            String field = fields.get(values.get(i)).name();
            int top = counting.values().get(values.get(i));
            Map<String, Object> terms = Json.map(
                    "field",
                    field,
                    "size",
                    top,
                    "shard_size",
                    Math.max(SHARD_SIZE, 2 * top),
                    "order",
                    List.of(Json.map("_count", "desc"), Json.map("_key", "asc")));
            all.put("values" + i, passing(field, Json.map("top", Json.map("terms", terms), "without", missing(field))));
        }
        for (int i = 0; i < ranges.size(); i++) {
            ArticleField field = fields.get(ranges.get(i));
            all.put(
                    "ranges" + i,
                    passing(field.name(), ranges(field, counting.ranges().get(ranges.get(i)))));
        }
        return all;
    }

    private Map<String, Object> ranges(ArticleField field, FieldRanges wanted) {
        List<Object> each = new ArrayList<>();
        for (FieldCondition.Between range : wanted.ranges()) {
            Map<String, Object> one = Json.map("key", String.valueOf(each.size()));
            if (range.from() != null) {
                one.put("from", bound(field, range.from()));
            }
            if (range.to() != null) {
                one.put("to", bound(field, range.to()));
            }
            each.add(one);
        }
        Map<String, Object> counted = Json.map("range", Json.map("field", field.name(), "ranges", each));
        if (field.kind() != FieldKind.DATE) {
            return Json.map("ranges", counted, "without", missing(field.name()));
        }
        String calendar = FieldNames.of(DateFields.calendarOf(field.name()));
        Map<String, Object> all = calendar(field.name());
        all.put("points", Json.map("filter", missing(List.of(calendar)), "aggs", Json.map("ranges", counted)));
        return all;
    }

    private Object bound(ArticleField field, Object bound) {
        Object held = FieldValues.bound(field, bound, true);
        return held instanceof ArticleDate date ? DateFields.firstSecond(date, request.zone()) : held;
    }

    /** The calendar dates of a field, and what has none. */
    private static Map<String, Object> calendar(String field) {
        return Json.map(
                "calendar",
                Json.map("terms", Json.map("field", FieldNames.of(DateFields.calendarOf(field)), "size", MAX_CALENDAR)),
                "without",
                missing(field));
    }

    private static Map<String, Object> missing(String field) {
        return Json.map("missing", Json.map("field", field));
    }

    private static Map<String, Object> missing(List<String> names) {
        List<Object> exist = new ArrayList<>();
        names.forEach(name -> exist.add(Json.map("exists", Json.map("field", name))));
        return Json.map("bool", Json.map("must_not", exist));
    }

    /** Of what passes all filters but that on a field. */
    private Map<String, Object> passing(String but, Map<String, Object> aggregations) {
        return Json.map("filter", filter(but), "aggs", aggregations);
    }

    private Map<String, Object> filter(String but) {
        Map<String, Query> others = new LinkedHashMap<>(loose);
        others.remove(but);
        return language.of(FilterQueries.filtered(MatchAllDocsQuery.INSTANCE, others.values()));
    }

    /** The counts, in the intervals that are asked for now; the cluster may be asked again. */
    Counts read(Map<String, @Nullable Object> counted, SearchRequest asked, Asking cluster, ClusterSpellings spellings)
            throws IOException {
        Counting counting = asked.counting();
        DateCounts dates = counting.dates() ? dates(Json.at(counted, "dates"), counting) : DateCounts.NONE;
        Map<String, RangeCounts> byRange = new HashMap<>();
        for (int i = 0; i < ranges.size(); i++) {
            byRange.put(ranges.get(i), ranges(ranges.get(i), Json.at(counted, "ranges" + i)));
        }
        return new Counts(dates, values(counted, cluster, spellings), byRange);
    }

    private DateCounts dates(Map<String, @Nullable Object> counted, Counting counting) {
        ZoneId zone = request.zone();
        Map<Long, Integer> days = new HashMap<>();
        for (Map<String, @Nullable Object> bucket :
                Json.objects(Json.at(counted, "days").get("buckets"))) {
            Instant start = Instant.ofEpochMilli(Json.number(bucket, "key"));
            days.merge(start.atZone(zone).toLocalDate().toEpochDay(), count(bucket), Integer::sum);
        }
        return FacetCounter.ofDays(
                days, calendarOf(counted), without(counted), counting.interval(), counting.buckets());
    }

    private static Map<Long, Integer> calendarOf(Map<String, @Nullable Object> counted) {
        Map<Long, Integer> calendar = new HashMap<>();
        for (Map<String, @Nullable Object> bucket :
                Json.objects(Json.at(counted, "calendar").get("buckets"))) {
            calendar.put(Json.number(bucket, "key"), count(bucket));
        }
        return calendar;
    }

    private static int count(Map<String, @Nullable Object> bucket) {
        return (int) Math.min(Integer.MAX_VALUE, Json.number(bucket, "doc_count"));
    }

    private static long without(Map<String, @Nullable Object> counted) {
        return Json.number(Json.at(counted, "without"), "doc_count");
    }

    private RangeCounts ranges(String name, Map<String, @Nullable Object> counted) {
        ArticleField field = fields.get(name);
        FieldRanges wanted = request.counting().ranges().get(name);
        Map<String, @Nullable Object> points = Json.at(counted, "points");
        long[] counts = new long[wanted.ranges().size()];
        for (Map<String, @Nullable Object> bucket : Json.objects(
                Json.at(points.isEmpty() ? counted : points, "ranges").get("buckets"))) {
            counts[Integer.parseInt(String.valueOf(bucket.get("key")))] = Json.number(bucket, "doc_count");
        }
        return RangeCounter.of(field, wanted, request.zone(), counts, calendarOf(counted), without(counted));
    }

    private Map<String, ValueCounts> values(
            Map<String, @Nullable Object> counted, Asking cluster, ClusterSpellings spellings) throws IOException {
        Map<String, Object> more = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Map<String, @Nullable Object> top = Json.at(counted, "values" + i, "top");
            if (Json.number(top, "sum_other_doc_count") > 0) {
                more.put("values" + i, rest(fields.get(values.get(i)).name(), keys(top)));
            }
        }
        Map<String, @Nullable Object> rests = more.isEmpty()
                ? Map.of()
                : Json.at(cluster.ask(Json.map("size", 0, "query", language.of(common), "aggs", more)), "aggregations");
        Map<String, ValueCounts> all = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String field = fields.get(values.get(i)).name();
            Map<String, @Nullable Object> first = Json.at(counted, "values" + i);
            Map<String, @Nullable Object> rest = Json.at(rests, "values" + i);
            List<String> keys = keys(Json.at(first, "top"));
            Map<String, String> shown = spellings.of(field, keys);
            List<ValueCount> counts = new ArrayList<>();
            for (Map<String, @Nullable Object> bucket :
                    Json.objects(Json.at(first, "top").get("buckets"))) {
                String key = String.valueOf(bucket.get("key"));
                counts.add(new ValueCount(shown.getOrDefault(key, key), Json.number(bucket, "doc_count")));
            }
            long different = Json.number(Json.at(rest, "different"), "value");
            all.put(
                    values.get(i),
                    new ValueCounts(
                            counts,
                            Math.max(rest.isEmpty() ? 0 : 1, different - counts.size()),
                            Json.number(Json.at(rest, "rest"), "doc_count"),
                            without(first)));
        }
        return all;
    }

    /** How many values there are in all, and what has a value but none of the first. */
    private Map<String, Object> rest(String field, List<String> keys) {
        Map<String, Object> has = Json.map("exists", Json.map("field", field));
        Map<String, Object> first = Json.map("terms", Json.map(field, keys));
        return passing(
                field,
                Json.map(
                        "different",
                        Json.map("cardinality", Json.map("field", field, "precision_threshold", PRECISE)),
                        "rest",
                        Json.map(
                                "filter",
                                Json.map("bool", Json.map("filter", List.of(has), "must_not", List.of(first))))));
    }

    private static List<String> keys(Map<String, @Nullable Object> terms) {
        return Json.objects(terms.get("buckets")).stream()
                .map(bucket -> String.valueOf(bucket.get("key")))
                .toList();
    }
}
