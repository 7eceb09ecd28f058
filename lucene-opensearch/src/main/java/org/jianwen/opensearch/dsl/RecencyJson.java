package org.jianwen.opensearch.dsl;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jianwen.opensearch.http.Json;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.ArticleSchema;

/** Scores that are multiplied by how recent an article is, as a cluster does it. Stateless. */
final class RecencyJson {

    private RecencyJson() {}

    /** One, and for what has a date as much as is left of one after so many half-lives. */
    static Map<String, Object> of(Map<String, Object> query, Recency recency) {
        long origin = recency.day().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        Map<String, Object> decay = Json.map(
                ArticleSchema.DATE,
                Json.map("origin", origin, "scale", recency.halfLife().toSeconds(), "decay", .5));
        Map<String, Object> dated = Json.map("exists", Json.map("field", ArticleSchema.DATE));
        Map<String, Object> past = Json.map("range", Json.map(ArticleSchema.DATE, Json.map("lte", origin)));
        Map<String, Object> later = Json.map("range", Json.map(ArticleSchema.DATE, Json.map("gt", origin)));
        return Json.map(
                "function_score",
                Json.map(
                        "query",
                        query,
                        "functions",
                        List.of(
                                Json.map("weight", 1),
                                Json.map("filter", both(dated, past), "exp", decay),
                                Json.map("filter", later, "weight", 1)),
                        "score_mode",
                        "sum",
                        "boost_mode",
                        "multiply"));
    }

    private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
        return Json.map("bool", Json.map("filter", List.of(one, other)));
    }
}
