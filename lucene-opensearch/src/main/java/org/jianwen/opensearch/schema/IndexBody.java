package org.jianwen.opensearch.schema;

import java.util.List;
import java.util.Map;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.opensearch.http.Json;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.DateFields;
import org.jianwen.schema.origin.OriginFields;

/** The settings and mappings of an index that equals one of Lucene's. Stateless; may be shared by threads. */
public final class IndexBody {

    /** Changes whenever an index made before could not be used as one made now. */
    public static final int VERSION = 1;

    /** The analyzer that cuts a text of terms. */
    public static final String TERMS = "jianwen_terms";

    /** The analyzers of the plugin. */
    static final String WORDS = "jianwen_words";

    static final String CHARACTERS = "jianwen_characters";

    /** As far as a page may reach, plus the hits that are ordered anew. */
    private static final int MAX_WINDOW = 101_000;

    private static final int MAX_TERM = 32_766;

    private IndexBody() {}

    /** What is recorded of an index: versions, who cuts texts, and the fields that are declared. */
    public static Map<String, Object> meta(ArticleFields fields, boolean onNodes) {
        return Json.map(
                "jianwen",
                VERSION,
                "schema",
                ArticleSchema.VERSION,
                "analysis",
                ArticleAnalysis.VERSION,
                "cut",
                onNodes ? "nodes" : "client",
                "fields",
                fields.record());
    }

    /** What an index is made with. */
    public static Map<String, Object> of(ArticleFields fields, boolean onNodes, int shards, int replicas) {
        Map<String, Object> settings = Json.map(
                "index",
                Json.map(
                        "number_of_shards",
                        shards,
                        "number_of_replicas",
                        replicas,
                        "max_result_window",
                        MAX_WINDOW,
                        "mapping",
                        Json.map("total_fields", Json.map("limit", 2_000))),
                "analysis",
                analysis());
        Map<String, Object> mappings = Json.map(
                "dynamic",
                "strict",
                "_meta",
                meta(fields, onNodes),
                "_source",
                Json.map("includes", List.of(FieldNames.ARTICLE)),
                "properties",
                properties(fields, onNodes));
        return Json.map("settings", settings, "mappings", mappings);
    }

    private static Map<String, Object> analysis() {
        return Json.map(
                "tokenizer",
                Json.map(
                        TERMS,
                        Json.map(
                                "type", "char_group", "tokenize_on_chars", List.of(" "), "max_token_length", MAX_TERM)),
                "filter",
                Json.map(TERMS, Json.map("type", "stop", "stopwords", List.of(String.valueOf(TermText.GAP)))),
                "analyzer",
                Json.map(TERMS, Json.map("type", "custom", "tokenizer", TERMS, "filter", List.of(TERMS))));
    }

    /** The mappings of all fields, built in and declared. */
    public static Map<String, Object> properties(ArticleFields fields, boolean onNodes) {
        Map<String, Object> all = Json.map(FieldNames.ARTICLE, Json.map("type", "object", "enabled", false));
        all.put(ArticleSchema.ID, keyword());
        all.put(FieldNames.of(ArticleSchema.FOLDED_ID), term());
        text(all, ArticleSchema.TITLE, onNodes);
        text(all, ArticleSchema.BODY, onNodes);
        all.put(ArticleSchema.URL, keyword());
        all.put(ArticleSchema.LANGUAGE, keyword());
        counted(all, ArticleSchema.SOURCE);
        counted(all, ArticleSchema.TAG);
        date(all, ArticleSchema.DATE);
        date(all, ArticleSchema.UPDATED);
        all.put(FieldNames.time(), Json.map("type", "date", "format", "strict_date_time", "index", false));
        all.put(ArticleSchema.SKETCH, Json.map("type", "binary", "doc_values", true));
        all.put(OriginFields.ORIGIN, term());
        all.put(FieldNames.origins(), Json.map("type", "keyword", "index", false));
        fields.own().forEach(field -> own(all, field, onNodes));
        return all;
    }

    private static void own(Map<String, Object> all, ArticleField field, boolean onNodes) {
        String name = field.name();
        switch (field.kind()) {
            case KEYWORD, EXACT -> counted(all, name);
            case NUMBER -> all.put(name, Json.map("type", "long"));
            case DECIMAL -> all.put(name, Json.map("type", "double"));
            case DATE -> date(all, name);
            case TEXT -> text(all, name, onNodes);
            case STORED -> {}
        }
    }

    private static void text(Map<String, Object> all, String name, boolean onNodes) {
        all.put(name, Json.map("type", "text", "analyzer", onNodes ? WORDS : TERMS));
        all.put(
                FieldNames.of(ArticleSchema.charactersOf(name)),
                Json.map("type", "text", "analyzer", onNodes ? CHARACTERS : TERMS));
    }

    private static void counted(Map<String, Object> all, String name) {
        all.put(name, keyword());
        all.put(FieldNames.of(ArticleSchema.spellingsOf(name)), keyword());
    }

    private static void date(Map<String, Object> all, String name) {
        all.put(name, Json.map("type", "long"));
        all.put(FieldNames.seconds(name), Json.map("type", "long", "doc_values", false));
        all.put(FieldNames.days(name), Json.map("type", "integer_range"));
        all.put(FieldNames.of(DateFields.calendarOf(name)), Json.map("type", "long", "index", false));
    }

    private static Map<String, Object> keyword() {
        return Json.map("type", "keyword");
    }

    private static Map<String, Object> term() {
        return Json.map("type", "keyword", "doc_values", false);
    }

    /** Whether a field holds whole numbers, decimals or something else. */
    public static FieldKind numbersOf(ArticleFields fields, String name) {
        ArticleField field = fields.find(name);
        return field != null && field.kind() == FieldKind.DECIMAL ? FieldKind.DECIMAL : FieldKind.NUMBER;
    }
}
