package org.jianwen.query.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.Quoted;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;

/** Lucene's sorts for the orders of hits. Hits that are equal in one follow one another by id. Stateless. */
public final class HitSort {

    private HitSort() {}

    /**
     * The order by some fields.
     *
     * @throws IllegalArgumentException if there is no such field, or it is not sortable
     */
    public static Sort by(List<SortKey> keys, ArticleFields fields) {
        List<SortField> sort = new ArrayList<>();
        for (SortKey key : keys) {
            ArticleField field = fields.get(key.field());
            if (!field.isSortable()) {
                throw new IllegalArgumentException("the field " + Quoted.of(key.field())
                        + " is not sortable: declare it with sortable(), or sort by another");
            }
            sort.add(by(field, key.descending()));
        }
        sort.add(id(false));
        return new Sort(sort.toArray(SortField[]::new));
    }

    /** The order by date, articles without one last. */
    public static Sort byDate(boolean latestFirst) {
        return new Sort(number(ArticleSchema.DATE, latestFirst), id(false));
    }

    /** The order by score, best first. */
    public static Sort byScore() {
        return new Sort(SortField.FIELD_SCORE, id(false));
    }

    private static SortField id(boolean descending) {
        return new SortField(ArticleSchema.ID, SortField.Type.STRING, descending);
    }

    private static SortField by(ArticleField field, boolean descending) {
        return switch (field.kind()) {
            case NUMBER ->
                new SortedNumericSortField(
                        field.name(),
                        SortField.Type.LONG,
                        descending,
                        SortedNumericSelector.Type.MIN,
                        descending ? Long.MIN_VALUE : Long.MAX_VALUE);
            case DECIMAL ->
                new SortedNumericSortField(
                        field.name(),
                        SortField.Type.DOUBLE,
                        descending,
                        SortedNumericSelector.Type.MIN,
                        descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            case DATE -> number(field.name(), descending);
            default ->
                field.name().equals(ArticleSchema.ID)
                        ? id(descending)
                        : new SortedSetSortField(
                                field.name(),
                                descending,
                                descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN,
                                descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        };
    }

    private static SortField number(String field, boolean descending) {
        return new SortField(field, SortField.Type.LONG, descending, descending ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    /** Compares hits by the values that a search in that order gave them. */
    public static Comparator<FieldDoc> comparator(Sort sort) {
        SortField[] fields = sort.getSort();
        return (one, other) -> {
            for (int i = 0; i < fields.length; i++) {
                int order = compare(one.fields[i], other.fields[i], fields[i]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int compare(Object one, Object other, SortField field) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null); // what is missing comes last in either direction
        }
        int order = switch (one) {
            case Float score -> ((Float) other).compareTo(score);
            case Long number -> number.compareTo((Long) other);
            case Double number -> number.compareTo((Double) other);
            case BytesRef text -> text.compareTo((BytesRef) other);
            default -> throw new IllegalArgumentException("no order of " + one.getClass());
        };
        return field.getReverse() ? -order : order;
    }
}
