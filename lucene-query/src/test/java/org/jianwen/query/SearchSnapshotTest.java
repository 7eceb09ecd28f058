package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchSnapshotTest {

    private final AtomicLong now = new AtomicLong();
    private final ArticleIndex index = ArticleIndex.inMemory();
    private ArticleIndexer indexer;
    private ArticleSearcher searcher;

    @BeforeEach
    void open() throws IOException {
        indexer = ArticleIndexer.open(index);
        indexer.addAll(IntStream.range(0, 50).mapToObj(i -> Article.of("a" + (100 + i), "台风", "登陆")));
        searcher = ArticleSearcher.open(index, now::get);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        indexer.close();
        index.close();
    }

    @Test
    void aTimelineIsOfTheStateThatIsKept() throws IOException {
        try (SearchSnapshot view = searcher.snapshot()) {
            indexer.delete("a100");
            searcher.refresh();
            assertThat(searcher.timeline(SearchRequest.of("台风"), 1).total()).isEqualTo(49);
            assertThat(view.timeline(SearchRequest.of("台风"), 1).total()).isEqualTo(50);
        }
    }

    @Test
    void pagesStayConsistentWhateverIsWritten() throws IOException {
        SearchRequest request = SearchRequest.of("台风").page(1, 20);
        try (SearchSnapshot view = searcher.snapshot()) {
            SearchResult first = view.search(request);
            for (int i = 0; i < 50; i += 2) {
                indexer.delete("a" + (100 + i));
                indexer.add(Article.of("a" + (100 + i) + "x", "台风台风台风", ""));
            }
            searcher.refresh();
            SearchResult second = view.search(request.after(first.next()));
            SearchResult third = view.search(request.after(second.next()));
            List<String> ids = new ArrayList<>();
            List.of(first, second, third)
                    .forEach(page ->
                            page.hits().forEach(hit -> ids.add(hit.article().id())));
            assertThat(ids)
                    .containsExactlyElementsOf(
                            IntStream.range(100, 150).mapToObj(i -> "a" + i).toList());
            assertThat(third.next()).isNull();
            assertThat(view.size()).isEqualTo(50);
            assertThat(view.article("a100")).isPresent();
            assertThat(searcher.article("a100")).isEmpty();
            assertThat(searcher.search(request).hits().getFirst().article().id())
                    .endsWith("x");
        }
    }

    @Test
    void aClosedViewSaysSo() throws IOException {
        SearchSnapshot view = searcher.snapshot();
        view.close();
        view.close();
        assertThatThrownBy(() -> view.search(SearchRequest.of("")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("take another");
        SearchSnapshot other = searcher.snapshot();
        searcher.close();
        assertThatThrownBy(other::size).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(searcher::snapshot)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open a new one");
        other.close();
    }

    @Test
    void aViewThatNobodyUsesIsLetGo() throws IOException {
        SearchSnapshot used = searcher.snapshot(Duration.ofMinutes(1));
        SearchSnapshot unused = searcher.snapshot(Duration.ofMinutes(1));
        now.addAndGet(Duration.ofSeconds(50).toNanos());
        assertThat(used.size()).isEqualTo(50);
        now.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(used.size()).isEqualTo(50);
        assertThatThrownBy(unused::size)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PT1M");
        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThatThrownBy(used::size).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void viewsAreLimitedInNumber() throws IOException {
        List<SearchSnapshot> views = new ArrayList<>();
        for (int i = 0; i < SearchSnapshot.MAX_OPEN; i++) {
            views.add(searcher.snapshot());
        }
        assertThatThrownBy(searcher::snapshot)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("100 snapshots");
        views.getFirst().close();
        searcher.snapshot();
        now.addAndGet(SearchSnapshot.DEFAULT_KEEP.toNanos());
        assertThat(searcher.snapshot().size()).isEqualTo(50);
        assertThatThrownBy(() -> searcher.snapshot(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
