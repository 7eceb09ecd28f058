package org.jianwen.opensearch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jianwen.opensearch.terms.EmptyLeafReader;
import org.jspecify.annotations.Nullable;

/** The stored fields of the articles that a cluster gave, numbered as they came, and nothing else. For one thread. */
final class StoredHits extends EmptyLeafReader {

    private final List<Document> documents;
    private final Map<String, FieldInfo> infos = new HashMap<>();

    StoredHits(List<Document> documents) {
        this.documents = documents;
    }

    @Override
    public StoredFields storedFields() {
        return new StoredFields() {
            @Override
            public void document(int doc, StoredFieldVisitor visitor) throws IOException {
                for (IndexableField field : documents.get(doc)) {
                    FieldInfo info = infos.computeIfAbsent(field.name(), name -> info(name, infos.size()));
                    switch (visitor.needsField(info)) {
                        case YES -> visit(field, info, visitor);
                        case STOP -> {
                            return;
                        }
                        case NO -> {}
                    }
                }
            }
        };
    }

    private static void visit(IndexableField field, FieldInfo info, StoredFieldVisitor visitor) throws IOException {
        Number number = field.numericValue();
        if (number instanceof Double) {
            visitor.doubleField(info, number.doubleValue());
        } else if (number != null) {
            visitor.longField(info, number.longValue());
        } else {
            visitor.stringField(info, field.stringValue());
        }
    }

    private static FieldInfo info(String name, int number) {
        return new FieldInfo(
                name,
                number,
                false,
                true,
                false,
                IndexOptions.NONE,
                DocValuesType.NONE,
                DocValuesSkipIndexType.NONE,
                -1,
                new HashMap<>(),
                0,
                0,
                0,
                0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                false,
                false);
    }

    @Override
    public int maxDoc() {
        return Math.max(1, documents.size()); // Lucene has no segment without articles
    }

    @Override
    public int numDocs() {
        return maxDoc();
    }

    @Override
    public @Nullable Terms terms(String field) {
        return null;
    }
}
