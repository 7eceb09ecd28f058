package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexerTest {

    @TempDir
    Path folder;

    @Test
    void articlesOfOneIdReplaceOneAnother() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "初稿", "第一版"));
            indexer.add(Article.of("b", "另一篇", "不变"));
            indexer.add(Article.of("a", "定稿", "第二版"));
            assertThat(indexer.commit()).isEqualTo(2);
            indexer.add(Article.of("a", "再改", "第三版"));
            assertThat(indexer.commit()).isEqualTo(2);
        }
        assertThat(titles()).containsExactlyInAnyOrder("再改", "另一篇");
    }

    @Test
    void whatWasCommittedIsThereAfterReopeningAndWhatWasRolledBackIsNot() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "留下", ""));
        }
        ArticleIndexer indexer = ArticleIndexer.open(folder);
        indexer.add(Article.of("b", "放弃", ""));
        indexer.delete("a");
        indexer.rollback();
        assertThat(titles()).containsExactly("留下");
        try (ArticleIndexer again = ArticleIndexer.open(folder)) {
            again.delete("a");
        }
        assertThat(titles()).isEmpty();
    }

    @Test
    void createStartsAnew() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "旧", ""));
        }
        try (ArticleIndexer indexer = ArticleIndexer.create(folder)) {
            indexer.add(Article.of("b", "新", ""));
        }
        assertThat(titles()).containsExactly("新");
    }

    @Test
    void aSecondWriterIsRefusedAtOnceAndTheFirstGoesOn() throws IOException {
        try (ArticleIndexer first = ArticleIndexer.open(folder)) {
            assertThatThrownBy(() -> ArticleIndexer.open(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("another ArticleIndexer");
            first.add(Article.of("a", "仍在写", ""));
        }
        assertThat(titles()).containsExactly("仍在写");
    }

    @Test
    void anIndexOfAnotherVersionIsRefusedWithWhatToDo() throws IOException {
        write(Map.of("jianwen.schema", "" + ArticleSchema.VERSION, "jianwen.analysis", "999"));
        assertThatThrownBy(() -> ArticleIndexer.open(folder))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageContaining("analysis 999")
                .hasMessageContaining("rebuild it with ArticleIndexer.rebuild");
        try (ArticleIndexer indexer = ArticleIndexer.create(folder)) {
            indexer.add(Article.of("a", "重建", ""));
        }
        assertThat(titles()).containsExactly("重建");
    }

    @Test
    void anotherProgramsIndexIsRefused() throws IOException {
        write(Map.of());
        assertThatThrownBy(() -> ArticleIndexer.open(folder))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageContaining("Jianwen did not write");
    }

    @Test
    void aFolderOfOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "不要动我");
        assertThatThrownBy(() -> ArticleIndexer.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds other files");
        assertThatThrownBy(() -> ArticleIndexer.create(folder)).hasMessageContaining("holds other files");
        assertThatThrownBy(() -> ArticleIndexer.open(folder.resolve("letter.txt")))
                .hasMessageContaining("is a file");
        assertThat(folder.resolve("letter.txt")).hasContent("不要动我");
    }

    @Test
    void manyThreadsMayAdd() throws Exception {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = IntStream.range(0, 400)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        indexer.add(Article.of("id" + i % 100, "标题" + i, "正文" + i));
                        return null;
                    }))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
            assertThat(indexer.commit()).isEqualTo(100);
        }
    }

    @Test
    void aClosedIndexerSaysSo() throws IOException {
        ArticleIndexer indexer = ArticleIndexer.open(folder);
        indexer.close();
        indexer.close();
        assertThatThrownBy(() -> indexer.add(Article.of("a", "", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open a new one");
    }

    @Test
    void fieldsAreKeptAsASearcherNeedsThem() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "标题", "正文").withSource("来源"));
        }
        try (DirectoryReader reader = ArticleIndex.at(folder).openReader()) {
            FieldInfos fields = FieldInfos.getMergedFieldInfos(reader);
            for (String text : List.of(ArticleSchema.TITLE, ArticleSchema.BODY)) {
                FieldInfo characters = fields.fieldInfo(ArticleSchema.charactersOf(text));
                assertThat(characters.getIndexOptions()).isEqualTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
                assertThat(fields.fieldInfo(text).getIndexOptions())
                        .isEqualTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
            }
        }
    }

    private void write(Map<String, String> commitData) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            writer.addDocument(ArticleDocuments.of(Article.of("x", "别的版本", "")));
            writer.setLiveCommitData(commitData.entrySet());
        }
    }

    private List<String> titles() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder);
                DirectoryReader reader = index.openReader()) {
            var live = MultiBits.getLiveDocs(reader);
            return IntStream.range(0, reader.maxDoc())
                    .filter(doc -> live == null || live.get(doc))
                    .mapToObj(doc -> {
                        try {
                            return ArticleDocuments.article(
                                            reader.storedFields().document(doc))
                                    .title();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
