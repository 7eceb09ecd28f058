package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRebuildTest {

    private static final Term NEW_TERM = new Term(ArticleSchema.TITLE_CHARACTERS, "台风");

    @TempDir
    Path folder;

    @Test
    void anIndexOfAnotherAnalysisIsRebuiltFromWhatItStores() throws IOException {
        List<Article> articles = writeOld(50, "0");
        assertThatThrownBy(() -> ArticleIndexer.open(folder)).isInstanceOf(IndexMismatchException.class);
        assertThat(ArticleIndexer.rebuild(folder)).isEqualTo(49);
        assertThat(Indexed.articles(folder)).containsExactlyInAnyOrderElementsOf(articles);
        try (ArticleIndex index = ArticleIndex.at(folder);
                DirectoryReader reader = index.openReader()) {
            assertThat(reader.docFreq(NEW_TERM)).isEqualTo(49);
        }
    }

    /** Schema 2 stored what this one stores, and had addresses and sources as terms and doc values of their own. */
    @Test
    void anIndexOfTheSchemaBeforeIsRebuilt() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document old = new Document();
            old.add(new StringField(ArticleSchema.ID, "a", Field.Store.YES));
            old.add(new StringField(ArticleSchema.TITLE, "台风", Field.Store.YES));
            old.add(new StringField(ArticleSchema.BODY, "正文", Field.Store.YES));
            for (String field : List.of(ArticleSchema.SOURCE, ArticleSchema.URL)) {
                old.add(new StringField(field, "新華社", Field.Store.YES));
                old.add(new SortedSetDocValuesField(field, new BytesRef("新華社")));
            }
            writer.addDocument(old);
        }
        writeVersion(Map.of("jianwen.schema", "2", "jianwen.analysis", "1"));
        assertThatThrownBy(() -> ArticleIndexer.open(folder)).hasMessageContaining("ArticleIndexer.rebuild");
        assertThat(ArticleIndexer.rebuild(folder)).isEqualTo(1);
        assertThat(Indexed.articles(folder))
                .containsExactly(Article.of("a", "台风", "正文").withSource("新華社").withUrl("新華社"));
    }

    @Test
    void progressIsTold() throws IOException {
        writeOld(5, "0");
        List<String> told = new ArrayList<>();
        try (ArticleIndex index = ArticleIndex.at(folder)) {
            ArticleIndexer.rebuild(
                    index, IndexerOptions.defaults(), (item, done, total) -> told.add(item + " " + done + "/" + total));
        }
        assertThat(told).containsExactly("id1 1/4", "id2 2/4", "id3 3/4", "id4 4/4");
    }

    @Test
    void whenInterruptedTheIndexIsAsItWasAndCanBeRebuiltLater() throws IOException {
        writeOld(50, "0");
        IndexerOptions eager = IndexerOptions.defaults().commitAfter(1);
        try (ArticleIndex index = ArticleIndex.at(folder)) {
            assertThatThrownBy(() -> ArticleIndexer.rebuild(index, eager, (item, done, total) -> {
                        if (done == 30) {
                            throw new IllegalStateException("停下");
                        }
                    }))
                    .hasMessage("停下");
            try (DirectoryReader old = index.openStored()) {
                assertThat(old.numDocs()).isEqualTo(49);
                assertThat(old.docFreq(NEW_TERM)).isZero();
            }
        }
        assertThat(ArticleIndexer.rebuild(folder)).isEqualTo(49);
        assertThat(Indexed.ids(folder)).hasSize(49);
    }

    @Test
    void whatIsOpenSeesTheOldStateUntilItIsRefreshed() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "台风登陆", ""));
            indexer.add(Article.of("b", "台风过境", ""));
            indexer.delete("b");
        }
        try (ArticleIndex index = ArticleIndex.at(folder);
                DirectoryReader before = index.openReader()) {
            List<Integer> during = new ArrayList<>();
            ArticleIndexer.rebuild(index, IndexerOptions.defaults(), (item, done, total) -> during.add(count(index)));
            assertThat(during).containsExactly(1);
            assertThat(before.docFreq(NEW_TERM)).isPositive();
            try (DirectoryReader after = index.openNewer(before)) {
                assertThat(after).isNotNull();
                assertThat(after.numDocs()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatCannotBeRebuiltIsLeftAlone() throws IOException {
        assertThatThrownBy(() -> ArticleIndexer.rebuild(folder)).hasMessageContaining("holds no index");
        assertThatThrownBy(() -> ArticleIndexer.rebuild(folder.resolve("nowhere")))
                .hasMessageContaining("holds no index");
        assertThat(folder).isEmptyDirectory();
        writeOld(3, "0");
        writeVersion(Map.of("jianwen.schema", "999", "jianwen.analysis", "0"));
        assertThatThrownBy(() -> ArticleIndexer.rebuild(folder))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageContaining("schema 999");
        writeVersion(Map.of());
        assertThatThrownBy(() -> ArticleIndexer.rebuild(folder)).hasMessageContaining("Jianwen did not write");
    }

    @Test
    void anIndexBeingWrittenIsNotRebuiltUnderItsWriter() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "台风", ""));
            indexer.commit();
            assertThatThrownBy(() -> ArticleIndexer.rebuild(folder)).hasMessageContaining("another ArticleIndexer");
            indexer.add(Article.of("b", "台风", ""));
        }
        assertThat(Indexed.ids(folder)).containsExactly("a", "b");
    }

    /** An index as a version with other terms wrote it, with the article id0 deleted. */
    private List<Article> writeOld(int count, String analysis) throws IOException {
        List<Article> articles = IntStream.range(0, count)
                .mapToObj(i -> Article.of("id" + i, "台风" + i, "正文第" + i + "段\n😀")
                        .withSource("海岸新闻")
                        .withUrl("https://example.com/" + i)
                        .withLanguage("zh-Hans")
                        .withTags(List.of("天气", "港口"))
                        .withPublished(ArticleDate.on(LocalDate.of(2023, 9, 9), ZoneId.of("Asia/Shanghai"))))
                .toList();
        try (FSDirectory directory = FSDirectory.open(folder);
                KeywordAnalyzer analyzer = new KeywordAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Article article : articles) {
                writer.addDocument(ArticleDocuments.of(article));
            }
            writer.deleteDocuments(ArticleDocuments.idTerm("id0"));
        }
        writeVersion(Map.of("jianwen.schema", "" + ArticleSchema.VERSION, "jianwen.analysis", analysis));
        assertThat(analysis).isNotEqualTo("" + ArticleAnalysis.VERSION);
        return articles.subList(1, count);
    }

    private void writeVersion(Map<String, String> commitData) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(commitData.entrySet());
        }
    }

    private static int count(ArticleIndex index) {
        try (DirectoryReader reader = index.openReader()) {
            return reader.numDocs();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
