package org.jianwen.opensearch.schema;

import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.origin.OriginFields;

/** What the fields of an index are called on a cluster, where a dot would mean an object. Stateless. */
public final class FieldNames {

    /** All of an article, as a list of names and values. */
    public static final String ARTICLE = "@article";

    /** A point in time as a date that OpenSearch counts by day. */
    static final String TIME = "@time";

    private FieldNames() {}

    /** The name on the cluster; none that a program declares has an {@code @}. */
    public static String of(String field) {
        return field.replace('.', '@');
    }

    /** Seconds of points in time of a field of dates. */
    public static String seconds(String field) {
        return field + "@second";
    }

    /** The range of days of calendar dates. */
    public static String days(String field) {
        return field + "@days";
    }

    /** The calendar dates of the date of publication. */
    public static String time() {
        return ArticleSchema.DATE + TIME;
    }

    /** The places that an article came from, as they are remembered. */
    public static String origins() {
        return OriginFields.ORIGIN + "@values";
    }
}
