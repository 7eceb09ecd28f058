package org.jianwen.opensearch.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.FieldNames;
import org.jspecify.annotations.Nullable;

/** Orders of hits, and the places of hits in them. Stateless. */
public final class SortJson {

    private SortJson() {}

    /** An order in the language of OpenSearch: what has no value comes last. */
    public static List<Object> of(Sort sort) {
        List<Object> orders = new ArrayList<>();
        for (SortField field : sort.getSort()) {
            if (field.getType() == SortField.Type.SCORE) {
                orders.add(Json.map("_score", Json.map("order", "desc")));
            } else {
                Map<String, Object> order = Json.map(
                        "order",
                        field.getReverse() ? "desc" : "asc",
                        "missing",
                        "_last",
                        "mode",
                        field.getReverse() ? "max" : "min");
                orders.add(Json.map(FieldNames.of(field.getField()), order));
            }
        }
        return orders;
    }

    /** The values that a hit is sorted by, as Lucene has them. */
    public static @Nullable Object[] values(Sort sort, List<?> values) {
        @Nullable Object[] keys = new Object[sort.getSort().length];
        for (int i = 0; i < keys.length; i++) {
            Object value = values.get(i);
            keys[i] = value == null
                    ? null
                    : switch (type(sort.getSort()[i])) {
                        case SCORE -> Float.valueOf(value.toString());
                        case LONG -> ((Number) value).longValue();
                        case DOUBLE -> Double.valueOf(value.toString());
                        default -> new BytesRef(value.toString());
                    };
        }
        return keys;
    }

    /** The place behind a hit, as {@code search_after} takes it. */
    public static List<@Nullable Object> after(FieldDoc hit) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object key : hit.fields) {
            values.add(
                    key instanceof BytesRef text
                            ? text.utf8ToString()
                            : key instanceof Double number && number.isInfinite() ? number.toString() : key);
        }
        return values;
    }

    private static SortField.Type type(SortField field) {
        return field instanceof SortedNumericSortField numeric ? numeric.getNumericType() : field.getType();
    }
}
