package org.jianwen.query.collect;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.document.FieldQueries;
import org.jspecify.annotations.Nullable;

/** Filters as Lucene runs them. Stateless; may be shared by threads. */
public final class FilterQueries {

    private FilterQueries() {}

    /**
     * A query for each field that is filtered by, by its name.
     *
     * @param filters the filters
     * @param fields the fields of the index
     * @param zone where a point in time falls on a day
     * @param reader the view of the index that they will be run on
     * @param similar what matches the articles like the one that the filters name, or {@code null} if they name none
     * @throws IllegalArgumentException if there is no such field, or it cannot be held to a condition
     * @throws IOException if the index cannot be read
     */
    public static Map<String, Query> of(
            Filters filters, ArticleFields fields, ZoneId zone, IndexReader reader, @Nullable Query similar)
            throws IOException {
        Map<String, Query> queries = new LinkedHashMap<>();
        for (String name : filters.fields()) {
            switch (name) {
                case Filters.SIMILAR ->
                    queries.put(name, Objects.requireNonNull(similar, "no query for what is similar"));
                case Filters.SCRIPT ->
                    queries.put(name, new TermInSetQuery(ArticleSchema.LANGUAGE, languages(filters.script(), reader)));
                default -> {
                    ArticleField field = fields.get(name);
                    List<Query> all = new ArrayList<>();
                    for (FieldCondition condition : filters.conditions(name)) {
                        all.add(FieldQueries.of(field, condition, zone, reader));
                    }
                    // Two spellings of a name are one field.
                    Query before = queries.remove(field.name());
                    if (before != null) {
                        all.add(before);
                    }
                    queries.put(field.name(), all.size() == 1 ? all.getFirst() : every(all));
                }
            }
        }
        return queries;
    }

    private static Query every(List<Query> queries) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.FILTER));
        return every.build();
    }

    /** What matches a query and passes all of the filters, scored as the query is. */
    public static Query filtered(Query query, Collection<Query> filters) {
        if (filters.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach(filter -> both.add(filter, Occur.FILTER));
        return both.build();
    }

    /** The language tags in an index that say a script: there are few, but many ways to write them. */
    private static List<BytesRef> languages(ArticleScript script, IndexReader reader) throws IOException {
        List<BytesRef> languages = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, ArticleSchema.LANGUAGE);
        if (terms == null) {
            return languages;
        }
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (ArticleScript.of(term.utf8ToString()).filter(script::equals).isPresent()) {
                languages.add(BytesRef.deepCopyOf(term));
            }
        }
        return languages;
    }
}
