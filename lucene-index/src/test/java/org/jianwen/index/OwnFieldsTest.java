package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.decimal;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFieldsTest {

    private static final ArticleFields FIELDS = ArticleFields.of(
            keyword("section").countable(),
            number("price").sortable(),
            decimal("rating"),
            date("validUntil"),
            text("summary"),
            stored("raw"));

    private static final Article CUP = Article.of("1", "保温杯", "能保温十二小时。")
            .with("section", List.of("家居", "厨房"))
            .with("price", 120)
            .with("rating", 4.5)
            .with("validUntil", ArticleDate.parse("2025-06"))
            .with("summary", "不锈钢")
            .with("raw", "{\"a\":1}");

    @TempDir
    private Path folder;

    @Test
    void comeBackAsTheyWentIn() throws IOException {
        write(FIELDS, CUP);
        assertThat(read()).isEqualTo(CUP);
    }

    @Test
    void areKnownToAProgramThatDeclaresNone() throws IOException {
        write(FIELDS, CUP);
        Article pot = CUP.withId("2").with("price", "98");
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(pot);
        }
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            index.openReader().close();
            assertThat(index.fields()).isEqualTo(FIELDS);
        }
    }

    @Test
    void stayWhenAProgramDeclaresOthers() throws IOException {
        write(FIELDS, CUP);
        write(ArticleFields.of(number("price").countable(), keyword("author")));
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            index.openReader().close();
            assertThat(index.fields().own())
                    .extracting(ArticleField::name)
                    .containsExactly("section", "price", "rating", "validUntil", "summary", "raw", "author");
            assertThat(index.fields().get("price").isCountable()).isTrue();
        }
    }

    @Test
    void keepTheirKind() throws IOException {
        write(FIELDS, CUP);
        assertThatThrownBy(() -> write(ArticleFields.of(keyword("price"))))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageEndingWith(
                        "was written with the field number 「price」, this program declares keyword 「price」: "
                                + "declare it as it was written, choose another name, or turn what is there into it with "
                                + "ArticleIndexer.rebuild");
        assertThatThrownBy(() -> ArticleIndex.at(folder, ArticleFields.of(keyword("price")))
                        .openReader())
                .isInstanceOf(IndexMismatchException.class);
    }

    @Test
    void areKeptByARebuildThatDeclaresNone() throws IOException {
        write(FIELDS, CUP);
        ArticleIndexer.rebuild(folder);
        assertThat(read()).isEqualTo(CUP);
        try (ArticleIndex index = ArticleIndex.at(folder, FIELDS)) {
            index.openReader().close();
            assertThat(index.fields()).isEqualTo(FIELDS);
        }
    }

    @Test
    void areTurnedIntoAnotherKindByARebuildThatDeclaresIt() throws IOException {
        write(FIELDS, CUP);
        try (ArticleIndex index = ArticleIndex.at(folder, ArticleFields.of(keyword("price")))) {
            ArticleIndexer.rebuild(index, IndexerOptions.defaults(), ProgressListener.NONE);
        }
        assertThat(read().value("price")).isEqualTo("120");
    }

    @Test
    void areRefusedInWordsWhereTheyDoNotFit() throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory(FIELDS);
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> indexer.add(CUP.with("prise", 1)))
                    .withMessage("the field 「prise」 is not declared: declared are section, price, rating, validUntil, "
                            + "summary, raw");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> indexer.add(CUP.with("price", List.of(1, 2))))
                    .withMessage(
                            "the field 「price」 is a number field and holds one value, not 2: a keyword holds several");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> indexer.addAll(List.of(CUP.with("price", "高"))))
                    .withMessage(
                            "the field 「price」 is a number field and cannot hold 「高」: wanted a whole number like 120");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> indexer.add(CUP.with("source", "新华社")))
                    .withMessageContaining("every article has the field 「source」");
            assertThat(indexer.commit()).isZero();
        }
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> indexer.add(CUP))
                    .withMessageContaining("open the index with ArticleFields that say what it is");
        }
    }

    @Test
    void sayWhatIsDeleted() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder, FIELDS);
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            for (int i = 0; i < 4; i++) {
                indexer.add(Article.of("id" + i, "杯", "")
                        .with("section", i == 0 ? null : "家居")
                        .with("price", i));
            }
            ArticleFilter home = ArticleFilter.all().where("section", FieldCondition.equalTo("家居"));
            indexer.delete(home.where("price", FieldCondition.atLeast(3)));
            assertThat(indexer.commit()).isEqualTo(3);
            indexer.delete(home);
            assertThat(indexer.commit()).isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> indexer.delete(ArticleFilter.all().where("prise", FieldCondition.exists())))
                    .withMessageContaining("there is no field 「prise」");
            indexer.delete(ArticleFilter.all().where("section", FieldCondition.missing()));
            assertThat(indexer.commit()).isZero();
        }
    }

    private void write(ArticleFields fields, Article... articles) throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder, fields);
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.addAll(List.of(articles));
        }
    }

    private Article read() throws IOException {
        try (ArticleIndex index = ArticleIndex.existing(folder);
                DirectoryReader reader = index.openReader()) {
            return ArticleDocuments.article(reader.storedFields().document(0));
        }
    }
}
