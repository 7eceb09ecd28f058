package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DatePrecision;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that other versions wrote, of which README.md in the folder of resources says how. */
class OlderIndexTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<Article> ARTICLES = List.of(
            Article.of("typhoon", "台风“海葵”登陆", "台风今晨登陆，沿海列车停运。\n图书馆提前闭馆，学校停课一天。")
                    .withSource("港湾时报")
                    .withTags(List.of("天气", "交通"))
                    .withUrl("https://harbour.example/typhoon")
                    .withLanguage("zh-Hans")
                    .withPublished(ArticleDate.at(Instant.parse("2024-07-12T22:15:30Z"), ZONE)),
            Article.of("train", "高鐵恢復運行", "颱風過後，高鐵今日恢復運行。")
                    .withSource("港灣時報")
                    .withTags(List.of("交通"))
                    .withLanguage("zh-Hant")
                    .withPublished(ArticleDate.on(LocalDate.of(2024, 7, 14), ZONE))
                    .withUpdated(ArticleDate.at(Instant.parse("2024-07-15T01:00:00Z"), ZONE)),
            Article.of("tea", "关于茶的随笔", "清明之前，春茶上市。")
                    .withPublished(ArticleDate.of(LocalDateTime.of(2023, 4, 1, 0, 0), DatePrecision.MONTH, ZONE)),
            Article.of("signs", "€20 ≠ 20 美元 😀", "ＡＩ 与 COVID-19，比分 3:1。"),
            Article.of("empty", "", ""));

    private static final ArticleFields FIELDS = ArticleFields.of(
            ArticleField.keyword("section").countable(),
            ArticleField.number("price").sortable(),
            ArticleField.decimal("rating"),
            ArticleField.date("validUntil"),
            ArticleField.text("summary").boost(2),
            ArticleField.stored("raw"));

    private static final Article CUP = Article.of("cup", "保温杯", "能保温十二小时。")
            .with("section", List.of("家居", "廚房"))
            .with("price", 120)
            .with("rating", 4.5)
            .with("validUntil", ArticleDate.parse("2025-06"))
            .with("summary", "不锈钢")
            .with("raw", "{\"a\":1}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"schema-1", "schema-2", "schema-3", "schema-4", "lucene-9.12", "lucene-10.0"})
    void isRebuiltFromWhatItStores(String fixture) throws IOException {
        unpack(fixture);
        assertThat(ArticleIndexer.rebuild(folder)).isEqualTo(ARTICLES.size());
        assertThat(Indexed.articles(folder)).containsExactlyInAnyOrderElementsOf(ARTICLES);
        try (ArticleIndex index = ArticleIndex.verified(folder);
                DirectoryReader reader = index.openReader()) {
            assertThat(reader.docFreq(new Term(ArticleSchema.TITLE_CHARACTERS, "台风")))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema-1", "schema-2", "schema-3", "schema-4", "lucene-9.12", "lucene-10.0"})
    void isReplaced(String fixture) throws IOException {
        unpack(fixture);
        createsAnew();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema-1", "schema-2", "schema-3"})
    void ofAnOlderSchemaSaysWhatToDo(String fixture) throws IOException {
        unpack(fixture);
        assertThatThrownBy(() -> ArticleIndexer.open(folder))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageContaining("rebuild it with ArticleIndexer.rebuild");
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            assertThatThrownBy(index::openReader).isInstanceOf(IndexMismatchException.class);
            assertThat(index.check().isWhole()).isTrue();
        }
    }

    /** Until the schema or the analysis is changed, and then it is refused in words like the others. */
    @Test
    void ofThisSchemaIsReadAndWrittenAsItIs() throws IOException {
        unpack("schema-4");
        if (ArticleSchema.VERSION > 4 || ArticleAnalysis.VERSION > 3) {
            assertThatThrownBy(() -> ArticleIndexer.open(folder)).hasMessageContaining("rebuild it with");
            return;
        }
        assertThat(Indexed.articles(folder)).containsExactlyInAnyOrderElementsOf(ARTICLES);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.delete("tea");
        }
        assertThat(Indexed.ids(folder)).containsExactly("empty", "signs", "train", "typhoon");
    }

    @Test
    void keepsFieldsThatWereDeclared() throws IOException {
        unpack("schema-4-fields");
        assertThat(ArticleIndexer.rebuild(folder)).isEqualTo(1);
        assertThat(Indexed.articles(folder)).containsExactly(CUP);
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            index.openReader().close();
            assertThat(index.fields()).isEqualTo(FIELDS);
        }
    }

    /** What the schema changed since is not what is tried here. */
    @ParameterizedTest
    @ValueSource(strings = {"lucene-9.12", "lucene-10.0"})
    void ofAnOlderLuceneIsReadAndWritten(String fixture) throws IOException {
        unpack(fixture);
        record(ArticleIndex.commitData());
        assertThat(Indexed.articles(folder)).containsExactlyInAnyOrderElementsOf(ARTICLES);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.delete("tea");
        }
        assertThat(Indexed.ids(folder)).containsExactly("empty", "signs", "train", "typhoon");
    }

    @Test
    void ofANewerSchemaOrAnalysisIsRefused() throws IOException {
        int schema = ArticleSchema.VERSION;
        unpack("schema-3");
        record(Map.of("jianwen.schema", "" + (schema + 1), "jianwen.analysis", "" + ArticleAnalysis.VERSION));
        for (Opening opening : Opening.values()) {
            assertThatThrownBy(() -> opening.of(folder))
                    .isInstanceOf(IndexMismatchException.class)
                    .hasMessageContaining("with schema " + (schema + 1) + ", this program has " + schema)
                    .hasMessageContaining("use a newer version of this program, or index the articles again");
        }
        createsAnew();
    }

    @Test
    void ofANewerLuceneIsRefusedInWords() throws IOException {
        writeWithCodec("Lucene999");
        for (Opening opening : Opening.values()) {
            assertThatThrownBy(() -> opening.of(folder))
                    .isInstanceOf(IndexMismatchException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("was written with Lucene " + Version.LATEST + " in the form 「Lucene999」")
                    .hasMessageContaining("use a newer version of this program, or index the articles again");
        }
        createsAnew();
    }

    @Test
    void thatCannotBeReadStaysUntilTheNewOneIsThere() throws IOException {
        writeWithCodec("Lucene999");
        List<Path> before = files();
        try (ArticleIndexer indexer = ArticleIndexer.create(folder)) {
            indexer.add(ARTICLES.getFirst());
            indexer.rollback();
        }
        assertThat(files()).isEqualTo(before);
        createsAnew();
        assertThat(files()).doesNotContainAnyElementsOf(before);
    }

    /** As if the program had been killed after the commit that replaced it. */
    @Test
    void thatWasReplacedAndNotDeletedIsNoObstacle() throws IOException {
        writeWithCodec("Lucene999");
        byte[] list = Files.readAllBytes(folder.resolve("segments_1"));
        createsAnew();
        Files.write(folder.resolve("segments_1"), list);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(ARTICLES.get(1));
        }
        assertThat(Indexed.ids(folder)).containsExactly("train", "typhoon");
    }

    @Test
    void ofWhichTheListIsDamagedIsReplaced() throws IOException {
        unpack("schema-3");
        byte[] list = Files.readAllBytes(folder.resolve("segments_2"));
        list[list.length / 2] ^= 1;
        Files.write(folder.resolve("segments_2"), list);
        assertThatThrownBy(() -> ArticleIndexer.open(folder)).isInstanceOf(IOException.class);
        createsAnew();
    }

    private enum Opening {
        WRITE,
        SEARCH,
        REBUILD;

        void of(Path folder) throws IOException {
            switch (this) {
                case WRITE -> ArticleIndexer.open(folder).close();
                case REBUILD -> ArticleIndexer.rebuild(folder);
                case SEARCH -> {
                    try (ArticleIndex index = ArticleIndex.existing(folder)) {
                        index.openReader().close();
                    }
                }
            }
        }
    }

    private void createsAnew() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.create(folder)) {
            indexer.add(ARTICLES.getFirst());
            indexer.commit();
            indexer.add(ARTICLES.getLast());
        }
        assertThat(Indexed.ids(folder)).containsExactly("empty", "typhoon");
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.delete("empty");
        }
        ArticleIndex.verified(folder).close();
    }

    private void writeWithCodec(String name) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setCodec(new FilterCodec(name, Codec.getDefault()) {});
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            writer.addDocument(ArticleDocuments.of(ARTICLES.getFirst()));
            writer.setLiveCommitData(ArticleIndex.commitData().entrySet());
        }
    }

    private void record(Map<String, String> commitData) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(commitData.entrySet());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private void unpack(String fixture) throws IOException {
        try (InputStream in = OlderIndexTest.class.getResourceAsStream("/indexes/" + fixture + ".zip");
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }
}
