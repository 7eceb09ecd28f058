package org.jianwen.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NoMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.document.ArticleDocuments;

/** An index in memory of the articles that a cluster gave, numbered as they came. Stateless. */
final class LoadedHits {

    private LoadedHits() {}

    /** What is stored of them, and what their stories are told by. */
    static IndexSearcher stored(List<Article> articles, ArticleFields fields, Analyzer analyzer) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Article article : articles) {
            documents.add(withoutTexts(ArticleDocuments.of(article, fields)));
        }
        return index(documents, analyzer);
    }

    /** All that an index has of some of them, and nothing of the others. */
    static IndexSearcher whole(
            List<Article> articles, Collection<Integer> some, ArticleFields fields, Analyzer analyzer)
            throws IOException {
        List<Document> documents = new ArrayList<>();
        Set<Integer> wanted = Set.copyOf(some);
        for (int i = 0; i < articles.size(); i++) {
            documents.add(wanted.contains(i) ? ArticleDocuments.of(articles.get(i), fields) : new Document());
        }
        return index(documents, analyzer);
    }

    /** All that an index has of them. */
    static DirectoryReader all(List<Article> articles, ArticleFields fields, Analyzer analyzer) throws IOException {
        List<Document> documents = new ArrayList<>();
        articles.forEach(article -> documents.add(ArticleDocuments.of(article, fields)));
        return (DirectoryReader) index(documents, analyzer).getIndexReader();
    }

    private static IndexSearcher index(List<Document> documents, Analyzer analyzer) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(NoMergeScheduler.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
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
