package org.jianwen.index;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.document.DateFields;
import org.jianwen.schema.document.FieldQueries;
import org.jianwen.schema.document.KeywordFields;
import org.jspecify.annotations.Nullable;

/**
 * Selects articles of an index. An article must meet every condition; without conditions all are meant. Immutable;
 * each method gives a changed copy; may be shared by threads.
 */
public final class ArticleFilter {

    private static final ArticleFilter ALL =
            new ArticleFilter(List.of(), List.of(), List.of(), List.of(), null, null, ArticleSchema.DEFAULT_ZONE);

    private final List<String> ids;
    private final List<String> sources;
    private final List<String> tags;
    private final List<Asked> conditions;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final ZoneId zone;

    private ArticleFilter(
            List<String> ids,
            List<String> sources,
            List<String> tags,
            List<Asked> conditions,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        ids = checked("id", ids);
        sources = checked("source", sources);
        tags = checked("tag", tags);
        checkYear("from", from);
        checkYear("to", to);
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to + ": swap them");
        }
        this.ids = ids;
        this.sources = sources;
        this.tags = tags;
        this.conditions = List.copyOf(conditions);
        this.from = from;
        this.to = to;
        this.zone = zone;
    }

    /** Every article, with days as they are in {@link ArticleSchema#DEFAULT_ZONE}. */
    public static ArticleFilter all() {
        return ALL;
    }

    /**
     * Adds ids: articles with any of them are meant.
     *
     * @throws IllegalArgumentException if there are none, which would mean every article
     */
    public ArticleFilter withIds(Collection<String> more) {
        if (Objects.requireNonNull(more, "the ids are null").isEmpty()) {
            throw new IllegalArgumentException("no ids: a filter without ids means every article");
        }
        return new ArticleFilter(joined(ids, more), sources, tags, conditions, from, to, zone);
    }

    /** Adds a source. With several calls, articles from any of them are meant. */
    public ArticleFilter fromSource(String source) {
        return new ArticleFilter(ids, joined(sources, Collections.singleton(source)), tags, conditions, from, to, zone);
    }

    /** Adds a tag. With several calls, articles with any of them are meant. */
    public ArticleFilter tagged(String tag) {
        return new ArticleFilter(ids, sources, joined(tags, Collections.singleton(tag)), conditions, from, to, zone);
    }

    /** Filters by day of publication, both days included; {@code null} means no limit. */
    public ArticleFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ArticleFilter(ids, sources, tags, conditions, first, last, zone);
    }

    /**
     * Adds a condition on any field. Articles must meet the conditions of all calls.
     *
     * @throws IllegalArgumentException if the field is {@code id}: use {@link #withIds}
     */
    public ArticleFilter where(String field, FieldCondition condition) {
        if (ArticleSchema.ID.equals(Objects.requireNonNull(field, "the name of the field is null"))) {
            throw new IllegalArgumentException("a filter by id has no conditions: use withIds");
        }
        Asked asked = new Asked(field, Objects.requireNonNull(condition, "the condition is null"));
        return new ArticleFilter(ids, sources, tags, joined(conditions, Collections.singleton(asked)), from, to, zone);
    }

    private record Asked(String field, FieldCondition condition) {}

    /** Sets the time zone in which days are counted. */
    public ArticleFilter zone(ZoneId value) {
        return new ArticleFilter(ids, sources, tags, conditions, from, to, value);
    }

    /**
     * What finds the articles meant.
     *
     * @param fields those of the index
     */
    Query query(ArticleFields fields) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (!ids.isEmpty()) {
            List<BytesRef> terms =
                    ids.stream().map(id -> ArticleDocuments.idTerm(id).bytes()).toList();
            query.add(new TermInSetQuery(ArticleSchema.ID, terms), Occur.FILTER);
        }
        add(query, ArticleSchema.SOURCE, sources);
        add(query, ArticleSchema.TAG, tags);
        for (Asked asked : conditions) {
            query.add(FieldQueries.of(fields.get(asked.field()), asked.condition(), zone), Occur.FILTER);
        }
        if (from != null || to != null) {
            query.add(DateFields.between(from, to, zone), Occur.FILTER);
        }
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, String field, List<String> values) {
        if (!values.isEmpty()) {
            query.add(KeywordFields.query(field, values), Occur.FILTER);
        }
    }

    private static void checkYear(String what, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new IllegalArgumentException(what + " " + day + ": its year is not between 1 and 9999");
        }
    }

    private static <T> List<T> joined(List<T> first, Collection<T> more) {
        List<T> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static List<String> checked(String what, List<String> values) {
        Objects.requireNonNull(values, what + "s");
        if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
            throw new IllegalArgumentException("a blank " + what + " matches no article: leave it out");
        }
        return List.copyOf(values);
    }

    /** Only articles of one of these ids; of any if empty. */
    public List<String> ids() {
        return ids;
    }

    /** The sources to choose from; any if empty. Spelling does not matter (新华社, 新華社). */
    public List<String> sources() {
        return sources;
    }

    /** The tags to choose from; any if empty. Spelling does not matter. */
    public List<String> tags() {
        return tags;
    }

    /** The first day of publication that counts, or {@code null} for no limit. */
    public @Nullable LocalDate from() {
        return from;
    }

    /**
     * The last day of publication, or {@code null} for no limit. With either limit, articles without a date, and those
     * known only to a month or year that is not wholly within them, are not meant.
     */
    public @Nullable LocalDate to() {
        return to;
    }

    /** The time zone in which days are counted. */
    public ZoneId zone() {
        return zone;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(ids, sources, tags, conditions, from, to, zone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleFilter that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "ArticleFilter[ids=" + ids + ", sources=" + sources + ", tags=" + tags + ", conditions=" + conditions
                + ", from=" + from + ", to=" + to + ", zone=" + zone + "]";
    }
}
