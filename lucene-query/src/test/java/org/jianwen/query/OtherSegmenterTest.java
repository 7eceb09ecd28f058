package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.jianwen.analysis.WordSegmenter;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index cut into words by something else than smartcn: one class and one option, recorded in the index. */
class OtherSegmenterTest {

    /** Cuts at 的 and at what is neither letter nor digit. */
    private static final class CutAtDe extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words =
                    CharTokenizer.fromTokenCharPredicate(c -> c != '的' && (Character.isLetterOrDigit(c) || c == '\''));
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }

    private static final ArticleFields FIELDS =
            ArticleFields.NONE.withSegmenter(WordSegmenter.of("at-de", CutAtDe::new));

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder, FIELDS);
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("strait", "海峽的風浪", "海峡的风浪很大，渡轮的船长说。"));
            indexer.add(Article.of("parts", "海边", "海边有峡谷，风吹浪花。"));
        }
    }

    @Test
    void isUsedForWritingAndSearchingAlike() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder, FIELDS);
                ArticleSearcher searcher = ArticleSearcher.open(index)) {
            SearchResult found = searcher.search(SearchRequest.of("风浪很大"));
            assertThat(found.hits().getFirst().article().id()).isEqualTo("strait");
            assertThat(found.hits().getFirst().snippets().getLast().toHtml()).contains("<mark>风浪很大</mark>");
            assertThat(index.check().problems()).isEmpty();
            assertThat(words(searcher, "\"风浪很大\"")).containsExactly("strait");
            assertThat(words(searcher, "body:风浪很大 AND NOT body:风浪")).containsExactly("strait");
        }
    }

    private static List<String> words(ArticleSearcher searcher, String query) throws IOException {
        return searcher.search(SearchRequest.ofLucene(query)).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }

    @Test
    void mustBeDeclaredByEveryProgramUntilARebuild() throws IOException {
        assertThatThrownBy(() -> ArticleSearcher.open(folder))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessage(
                        folder + " was cut into words by 「at-de」, this program declares 「smartcn」: declare that with"
                                + " ArticleFields.withSegmenter, or rebuild it with ArticleIndexer.rebuild");
        assertThatThrownBy(() -> ArticleIndexer.open(folder)).isInstanceOf(IndexMismatchException.class);
        ArticleIndexer.rebuild(folder);
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            assertThat(searcher.search(SearchRequest.of("船长")).total()).isEqualTo(1);
        }
        ArticleFields stock = ArticleFields.NONE.withSegmenter(WordSegmenter.STOCK_SMARTCN);
        try (ArticleIndex index = ArticleIndex.at(folder, stock)) {
            assertThatThrownBy(() -> ArticleSearcher.open(index)).hasMessageContaining("declares 「stock-smartcn」");
        }
    }

    @Test
    void hasANameOfItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordSegmenter.of("smartcn", CutAtDe::new))
                .withMessageContaining("choose another");
        assertThatIllegalArgumentException().isThrownBy(() -> WordSegmenter.of(" ", CutAtDe::new));
        assertThat(FIELDS).isNotEqualTo(ArticleFields.NONE).hasToString("[] in the words of at-de");
    }
}
