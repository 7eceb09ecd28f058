package org.jianwen.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.ArticleFields;

/** An index in memory of the articles that a cluster gave, numbered as they came. Stateless. */
final class LoadedHits {

    /** Of so many articles the texts are indexed, too: as many as are looked at more closely than by what is stored. */
    static final int MAX_TEXTS = 200;

    private LoadedHits() {}

    static IndexSearcher of(List<Article> articles, ArticleFields fields, Analyzer analyzer) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            List<Document> documents = new ArrayList<>();
            for (Article article : articles) {
                Document document = ArticleDocuments.of(article, fields);
                documents.add(articles.size() <= MAX_TEXTS ? document : withoutTexts(document));
            }
            if (!documents.isEmpty()) {
                writer.addDocuments(documents); // a block stays together, in its order
            }
        }
        return new IndexSearcher(DirectoryReader.open(directory));
    }

    private static Document withoutTexts(Document document) {
        Document light = new Document();
        for (IndexableField field : document) {
            boolean text = field.fieldType().tokenized() && field.fieldType().indexOptions() != IndexOptions.NONE;
            if (!text) {
                light.add(field);
            } else if (field.fieldType().stored()) {
                light.add(new StoredField(field.name(), field.stringValue()));
            }
        }
        return light;
    }
}
