package org.jianwen.opensearch.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jianwen.opensearch.http.Json;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.OriginFields;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The way from an article to a document of OpenSearch and back. It goes by the document that Lucene would index, so that
 * what is indexed, counted and stored is the same. May be shared by threads.
 */
public final class DocumentJson {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ArticleFields fields;
    private final Analyzer analyzer;
    private final boolean onNodes;

    /**
     * A way.
     *
     * @param analyzer the analyzer of the schema
     * @param onNodes whether nodes cut texts into terms
     */
    public DocumentJson(ArticleFields fields, Analyzer analyzer, boolean onNodes) {
        this.fields = fields;
        this.analyzer = analyzer;
        this.onNodes = onNodes;
    }

    /**
     * The document of an article.
     *
     * @throws IllegalArgumentException if the article cannot be indexed
     */
    public Map<String, Object> of(Article article) {
        return of(article, List.of());
    }

    /** The document of an article that came from those places. */
    public Map<String, Object> of(Article article, List<Origin> origins) {
        return of(OriginFields.document(article, fields, origins));
    }

    private Map<String, Object> of(Document document) {
        List<Object> stored = new ArrayList<>();
        Map<String, Object> json = Json.map(FieldNames.ARTICLE, Json.map("stored", stored));
        for (IndexableField field : document) {
            if (field.fieldType().stored()) {
                Number number = number(field);
                stored.add(List.of(field.name(), number == null ? field.stringValue() : number));
            }
            Object value = indexed(field);
            if (value != null) {
                add(json, name(field), value);
            }
        }
        if (document.getField(ArticleSchema.DATE + ".second") != null) {
            long second = document.getField(ArticleSchema.DATE).numericValue().longValue();
            json.put(FieldNames.time(), TIME.format(Instant.ofEpochSecond(second)));
        }
        return json;
    }

    /** What a field says to an index; {@code null} if nothing that another does not say, too. */
    private @Nullable Object indexed(IndexableField field) {
        if (field instanceof IntRange range) {
            return Json.map("gte", range.getMin(0), "lte", range.getMax(0));
        }
        if (field.fieldType().tokenized() && field.fieldType().indexOptions() != IndexOptions.NONE) {
            return onNodes ? field.stringValue() : TermText.of(field.tokenStream(analyzer, null));
        }
        if (field.numericValue() != null) {
            return field instanceof StoredField ? null : number(field);
        }
        DocValuesType values = field.fieldType().docValuesType();
        BytesRef bytes = field.binaryValue();
        if (values == DocValuesType.BINARY) {
            return BASE64.encodeToString(BytesRef.deepCopyOf(bytes).bytes);
        }
        if (values == DocValuesType.SORTED_SET && field.name().equals(OriginFields.ORIGIN)) {
            return bytes.utf8ToString();
        }
        // Doc values of texts say what their terms do.
        return field.fieldType().indexOptions() == IndexOptions.NONE ? null : field.stringValue();
    }

    /** Lucene keeps decimals as whole numbers of the same order. */
    private static @Nullable Number number(IndexableField field) {
        Number number = field.numericValue();
        return field instanceof DoubleField ? (Number) NumericUtils.sortableLongToDouble(number.longValue()) : number;
    }

    private static String name(IndexableField field) {
        boolean origin =
                field.name().equals(OriginFields.ORIGIN) && field.fieldType().docValuesType() != DocValuesType.NONE;
        return origin ? FieldNames.origins() : FieldNames.of(field.name());
    }

    private static void add(Map<String, Object> json, String name, Object value) {
        Object before = json.get(name);
        if (before instanceof List<?> list) {
            List<Object> more = new ArrayList<>(list);
            more.add(value);
            json.put(name, more);
        } else {
            json.put(name, before == null ? value : new ArrayList<>(List.of(before, value)));
        }
    }

    /** The article in the source of a document. */
    public static Article article(Map<String, @Nullable Object> source) {
        return ArticleDocuments.article(stored(source));
    }

    /** What is stored of the article in the source of a document. */
    public static Document stored(Map<String, @Nullable Object> source) {
        Document document = new Document();
        if (Json.at(source, FieldNames.ARTICLE).get("stored") instanceof List<?> stored) {
            for (Object one : stored) {
                if (one instanceof List<?> pair && pair.size() == 2) {
                    String name = (String) pair.getFirst();
                    switch (pair.getLast()) {
                        case Long number -> document.add(new StoredField(name, number));
                        case Double number -> document.add(new StoredField(name, number));
                        default ->
                            document.add(new StoredField(name, pair.getLast().toString()));
                    }
                }
            }
        }
        return document;
    }

    /** The places that the article of a hit came from, if its {@link FieldNames#origins()} were asked for. */
    public static List<Origin> origins(Map<String, @Nullable Object> hit) {
        List<Origin> origins = new ArrayList<>();
        if (Json.at(hit, "fields").get(FieldNames.origins()) instanceof List<?> values) {
            values.forEach(value -> origins.add(OriginFields.decoded(new BytesRef(String.valueOf(value)))));
        }
        return origins;
    }

    /** What the ids of documents are made of: OpenSearch's may have 512 bytes. */
    public static String documentId(String id) {
        return id.length() <= 170 ? id : id.length() <= 512 && new BytesRef(id).length <= 500 ? id : hash(id);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
