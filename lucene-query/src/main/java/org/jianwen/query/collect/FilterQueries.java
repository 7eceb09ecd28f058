package org.jianwen.query.collect;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.DateFields;
import org.jianwen.schema.KeywordFields;
import org.jspecify.annotations.Nullable;

/** Filters as Lucene runs them. Stateless; may be shared by threads. */
public final class FilterQueries {

    private FilterQueries() {}

    /**
     * A query for each kind of filter that is set.
     *
     * @param filters the filters
     * @param zone where a point in time falls on a day
     * @param reader the view of the index that they will be run on
     * @param similar what matches the articles like the one that the filters name, or {@code null} if they name none
     * @throws IOException if the index cannot be read
     */
    public static Map<FilterPart, Query> of(Filters filters, ZoneId zone, IndexReader reader, @Nullable Query similar)
            throws IOException {
        Map<FilterPart, Query> queries = new EnumMap<>(FilterPart.class);
        for (FilterPart part : filters.parts()) {
            Query query = part == FilterPart.SIMILAR ? similar : query(part, filters, zone, reader);
            queries.put(part, Objects.requireNonNull(query, "no query for what is similar"));
        }
        return queries;
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

    private static Query query(FilterPart part, Filters filters, ZoneId zone, IndexReader reader) throws IOException {
        return switch (part) {
            case DATES -> DateFields.between(filters.from(), filters.to(), zone);
            case SOURCES -> KeywordFields.query(ArticleSchema.SOURCE, filters.sources(), reader);
            case TAGS -> KeywordFields.query(ArticleSchema.TAG, filters.tags(), reader);
            case IDS -> KeywordFields.query(ArticleSchema.ID, filters.ids(), reader);
            case SCRIPT -> new TermInSetQuery(ArticleSchema.LANGUAGE, languages(filters.script(), reader));
            case SIMILAR -> throw new IllegalArgumentException("what is similar is known to the caller");
        };
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
