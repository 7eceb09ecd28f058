package org.jianwen.opensearch.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointInSetQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.opensearch.schema.IndexBody;
import org.jianwen.query.compile.RecentQuery;
import org.jianwen.query.parse.exact.BegunPhrase;
import org.jianwen.query.parse.exact.BrokenPhrase;
import org.jianwen.query.parse.exact.DelegatingQuery;
import org.jianwen.query.parse.exact.NearQuery;
import org.jianwen.query.parse.exact.WholeNumber;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.DatesBetween;

/**
 * Renders the queries that requests become in Lucene, so that a cluster matches and scores as an index does. May be shared by
 * threads.
 */
public final class QueryJson {

    private final ArticleFields fields;

    /** For articles that have those fields. */
    public QueryJson(ArticleFields fields) {
        this.fields = fields;
    }

    /**
     * A query in the language of OpenSearch.
     *
     * @throws IllegalArgumentException if there is no such query there
     */
    public Map<String, Object> of(Query query) {
        return switch (query) {
            case RecentQuery recent -> RecencyJson.of(of(recent.delegate()), recent.recency());
            case DelegatingQuery other -> of(other.delegate());
            case BooleanQuery bool -> bool(bool);
            case BoostQuery boost -> boosted(of(boost.getQuery()), boost.getBoost());
            case ConstantScoreQuery constant -> Json.map("constant_score", Json.map("filter", of(constant.getQuery())));
            case DisjunctionMaxQuery best ->
                Json.map(
                        "dis_max",
                        Json.map("queries", all(best.getDisjuncts()), "tie_breaker", best.getTieBreakerMultiplier()));
            case TermQuery term -> term(term.getTerm());
            case TermInSetQuery terms -> terms(terms);
            case PhraseQuery phrase -> PhraseJson.of(phrase);
            case BrokenPhrase phrase -> PhraseJson.of(phrase);
            case NearQuery near -> PhraseJson.of(near);
            case BegunPhrase begun -> PhraseJson.of(begun);
            case WholeNumber number -> PhraseJson.of(number);
            case PrefixQuery prefix ->
                leaf("prefix", prefix.getField(), "value", prefix.getPrefix().text());
            case MatchAllDocsQuery all -> Json.map("match_all", Json.map());
            case MatchNoDocsQuery none -> Json.map("match_none", Json.map());
            case FieldExistsQuery exists -> exists(exists.getField());
            case IndexOrDocValuesQuery either -> either(either);
            case IndexSortSortedNumericDocValuesRangeQuery range -> of(range.getFallbackQuery());
            case PointRangeQuery range -> range(range);
            case PointInSetQuery set -> set(set);
            case TermRangeQuery range -> range(range);
            case FuzzyQuery fuzzy ->
                Json.map(
                        "fuzzy",
                        Json.map(
                                FieldNames.of(fuzzy.getField()),
                                Json.map(
                                        "value",
                                        fuzzy.getTerm().text(),
                                        "fuzziness",
                                        fuzzy.getMaxEdits(),
                                        "prefix_length",
                                        fuzzy.getPrefixLength())));
            case WildcardQuery wildcard ->
                leaf(
                        "wildcard",
                        wildcard.getField(),
                        "value",
                        wildcard.getTerm().text());
            case RegexpQuery regexp ->
                leaf("regexp", regexp.getField(), "value", regexp.getRegexp().text());
            default -> other(query);
        };
    }

    private List<Object> all(Iterable<Query> queries) {
        List<Object> all = new ArrayList<>();
        queries.forEach(query -> all.add(of(query)));
        return all;
    }

    private Map<String, Object> other(Query query) {
        PhraseQuery phrase = PhraseJson.within(query);
        if (phrase == null) {
            throw new IllegalArgumentException("the query " + query + " cannot be asked of a cluster: a "
                    + query.getClass().getSimpleName() + " has no equal there");
        }
        return PhraseJson.of(phrase);
    }

    private Map<String, Object> bool(BooleanQuery query) {
        Map<String, Object> bool = Json.map();
        boolean optional = true;
        for (BooleanClause clause : query.clauses()) {
            String name = switch (clause.occur()) {
                case MUST -> "must";
                case FILTER -> "filter";
                case SHOULD -> "should";
                case MUST_NOT -> "must_not";
            };
            optional &= clause.occur() == Occur.SHOULD || clause.occur() == Occur.MUST_NOT;
            @SuppressWarnings("unchecked")
            List<Object> clauses = (List<Object>) bool.computeIfAbsent(name, any -> new ArrayList<>());
            clauses.add(of(clause.query()));
        }
        if (optional && !bool.containsKey("should")) {
            return Json.map("match_none", Json.map());
        }
        if (bool.containsKey("should")) {
            int wanted = Math.max(query.getMinimumNumberShouldMatch(), optional ? 1 : 0);
            bool.put("minimum_should_match", wanted);
        }
        return Json.map("bool", bool);
    }

    /** A query whose scores are multiplied. */
    static Map<String, Object> boosted(Map<String, Object> query, float boost) {
        return Json.map("bool", Json.map("must", List.of(query), "boost", boost));
    }

    private static Map<String, Object> term(Term term) {
        return leaf("term", term.field(), "value", term.text());
    }

    private static Map<String, Object> leaf(String kind, String field, String name, Object value) {
        return Json.map(kind, Json.map(FieldNames.of(field), Json.map(name, value)));
    }

    private static Map<String, Object> exists(String field) {
        return Json.map("exists", Json.map("field", FieldNames.of(field)));
    }

    private static Map<String, Object> terms(TermInSetQuery query) {
        List<Object> terms = new ArrayList<>();
        try {
            BytesRefIterator each = query.getBytesRefIterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                terms.add(term.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("terms in memory could not be read", e);
        }
        return Json.map("terms", Json.map(FieldNames.of(query.getField()), terms));
    }

    private Map<String, Object> either(IndexOrDocValuesQuery query) {
        return query.getRandomAccessQuery() instanceof DatesBetween dates ? dates(dates) : of(query.getIndexQuery());
    }

    private static Map<String, Object> dates(DatesBetween dates) {
        List<Object> either = new ArrayList<>();
        either.add(Json.map(
                "range",
                Json.map(
                        FieldNames.seconds(dates.field()),
                        Json.map("gte", dates.firstSecond(), "lte", dates.lastSecond()))));
        if (dates.firstDay() <= dates.lastDay()) {
            either.add(Json.map(
                    "range",
                    Json.map(
                            FieldNames.days(dates.field()),
                            Json.map("gte", dates.firstDay(), "lte", dates.lastDay(), "relation", "within"))));
        }
        return Json.map("bool", Json.map("should", either, "minimum_should_match", 1));
    }

    private boolean isDecimal(String field) {
        return IndexBody.numbersOf(fields, field) == FieldKind.DECIMAL;
    }

    private Object number(String field, byte[] point) {
        return isDecimal(field)
                ? (Object) DoublePoint.decodeDimension(point, 0)
                : (Object) LongPoint.decodeDimension(point, 0);
    }

    private Map<String, Object> range(PointRangeQuery query) {
        Map<String, Object> bounds = Json.map();
        Object from = number(query.getField(), query.getLowerPoint());
        Object to = number(query.getField(), query.getUpperPoint());
        if (!(from instanceof Double number && number.isInfinite())) {
            bounds.put("gte", from);
        }
        if (!(to instanceof Double number && number.isInfinite())) {
            bounds.put("lte", to);
        }
        return bounds.isEmpty()
                ? exists(query.getField())
                : Json.map("range", Json.map(FieldNames.of(query.getField()), bounds));
    }

    private Map<String, Object> set(PointInSetQuery query) {
        List<Object> values = query.getPackedPoints().stream()
                .map(point -> number(query.getField(), point))
                .toList();
        return Json.map("terms", Json.map(FieldNames.of(query.getField()), values));
    }

    private static Map<String, Object> range(TermRangeQuery query) {
        Map<String, Object> bounds = Json.map();
        if (query.getLowerTerm() != null) {
            bounds.put(
                    query.includesLower() ? "gte" : "gt", query.getLowerTerm().utf8ToString());
        }
        if (query.getUpperTerm() != null) {
            bounds.put(
                    query.includesUpper() ? "lte" : "lt", query.getUpperTerm().utf8ToString());
        }
        return bounds.isEmpty()
                ? exists(query.getField())
                : Json.map("range", Json.map(FieldNames.of(query.getField()), bounds));
    }
}
