package org.jianwen.schema.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.FieldKind;

/** Which articles have what in a field, whatever its kind. Stateless; may be shared by threads. */
public final class FieldQueries {

    private static final int MAX_DATES = 1_000;

    /** Only an id is looked up before it is looked for. */
    private static final IndexReader EMPTY = empty();

    private static IndexReader empty() {
        try {
            return new MultiReader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FieldQueries() {}

    /**
     * What meets a condition.
     *
     * @param zone where a point in time falls on a day
     * @param reader the view of the index that it will be run on
     * @throws IllegalArgumentException if the field cannot be held to it; the message says why
     * @throws IOException if the index cannot be read
     */
    public static Query of(ArticleField field, FieldCondition condition, ZoneId zone, IndexReader reader)
            throws IOException {
        if (field.kind() == FieldKind.STORED) {
            throw new IllegalArgumentException(
                    "the field " + Quoted.of(field.name()) + " is stored only and cannot be searched");
        }
        return switch (condition) {
            case FieldCondition.AnyOf any -> anyOf(field, any.values(), zone, reader);
            case FieldCondition.NoneOf none -> not(anyOf(field, none.values(), zone, reader));
            case FieldCondition.Between range -> between(field, range, zone);
            case FieldCondition.Exists exists -> exists(field);
            case FieldCondition.Missing missing -> not(exists(field));
        };
    }

    /** As {@link #of(ArticleField, FieldCondition, ZoneId, IndexReader)}, whatever index it is run on; not of ids. */
    public static Query of(ArticleField field, FieldCondition condition, ZoneId zone) {
        try {
            return of(field, condition, zone, EMPTY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query exists(ArticleField field) {
        // The only field without doc values or norms.
        return field.name().equals(ArticleSchema.URL)
                ? new TermRangeQuery(field.name(), null, null, true, true)
                : new FieldExistsQuery(field.name());
    }

    private static Query anyOf(ArticleField field, List<Object> values, ZoneId zone, IndexReader reader)
            throws IOException {
        String name = field.name();
        refuseText(field);
        List<Object> held = values.stream()
                .filter(value -> !FieldValues.isNever(field, value))
                .map(value -> FieldValues.as(field, value))
                .toList();
        return switch (field.kind()) {
            case NUMBER ->
                LongField.newSetQuery(
                        name, held.stream().mapToLong(value -> (Long) value).toArray());
            case DECIMAL ->
                DoubleField.newSetQuery(
                        name, held.stream().mapToDouble(value -> (Double) value).toArray());
            case DATE -> {
                if (held.size() > MAX_DATES) {
                    throw new IllegalArgumentException(
                            held.size() + " dates to choose from: at most " + MAX_DATES + " are allowed");
                }
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (Object value : held) {
                    any.add(
                            DateFields.between(name, (ArticleDate) value, (ArticleDate) value, false, zone),
                            Occur.SHOULD);
                }
                yield any.build();
            }
            default ->
                KeywordFields.query(name, held.stream().map(String.class::cast).toList(), reader);
        };
    }

    private static Query between(ArticleField field, FieldCondition.Between range, ZoneId zone) {
        String name = field.name();
        refuseText(field);
        if (range.beginning() != null && !field.kind().isKeyword()) {
            throw new IllegalArgumentException("the field " + Quoted.of(name) + " is a "
                    + field.kind().inWords() + " field, which begins with nothing: use between() or equalTo()");
        }
        Object from = range.from() == null ? null : FieldValues.bound(field, range.from(), true);
        // What is less than 1.5 is less than 2.
        Object to = range.to() == null ? null : FieldValues.bound(field, range.to(), range.below());
        return switch (field.kind()) {
            case NUMBER -> {
                long first = from == null ? Long.MIN_VALUE : (Long) from;
                long last = to == null
                        ? Long.MAX_VALUE
                        : range.below() ? Math.max((Long) to, -Long.MAX_VALUE) - 1 : (Long) to;
                yield first > last
                        ? new MatchNoDocsQuery("nothing lies between")
                        : LongField.newRangeQuery(name, first, last);
            }
            case DECIMAL -> {
                double first = from == null ? Double.NEGATIVE_INFINITY : (Double) from;
                double last = to == null
                        ? Double.POSITIVE_INFINITY
                        : range.below() ? Math.nextDown((Double) to) : (Double) to;
                yield first > last
                        ? new MatchNoDocsQuery("nothing lies between")
                        : DoubleField.newRangeQuery(name, first, last);
            }
            case DATE -> DateFields.between(name, (ArticleDate) from, (ArticleDate) to, range.below(), zone);
            default ->
                TermRangeQuery.newStringRange(
                        name,
                        KeywordFields.bound(name, (String) from),
                        KeywordFields.bound(name, (String) to),
                        true,
                        !range.below());
        };
    }

    private static void refuseText(ArticleField field) {
        if (field.kind() == FieldKind.TEXT) {
            throw new IllegalArgumentException("the field " + Quoted.of(field.name())
                    + " is text, which is searched, not compared: put " + field.name() + ":… into the query");
        }
    }
}
