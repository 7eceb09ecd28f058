package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.article.ArticleReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The five real articles in five shapes, where they are there: each is indexed, and found by its title and its text. */
class SeedArticlesFoundTest {

    /** Of the stretches between two punctuation marks, one in so many is looked for. */
    private static final int EVERY = 7;

    @Test
    void eachIsFoundByItsTitleAndByItsText() throws IOException {
        Path seeds = Path.of(System.getProperty("jianwen.shared"), "seeds");
        if (!Files.isDirectory(seeds)) {
            assertThat(System.getenv("CI"))
                    .as("CI has the real articles in " + seeds)
                    .isNull();
            System.err.println("SKIPPED: the real articles were not indexed: looked for them in " + seeds);
            Assumptions.abort("no " + seeds);
        }
        List<Article> articles = read(seeds);
        assertThat(articles).hasSize(5);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.addAll(ArticleReader.of().from(seeds));
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                assertThat(searcher.size()).isEqualTo(5);
                for (Article article : articles) {
                    assertFound(searcher, article);
                }
            }
        }
    }

    private static void assertFound(ArticleSearcher searcher, Article article) throws IOException {
        Hit first = searcher.search(SearchRequest.of(article.title())).hits().getFirst();
        assertThat(first.article()).isEqualTo(article);
        assertThat(first.snippets().getFirst().marks()).isNotEmpty();
        List<CharacterRuns.Run> runs = CharacterRuns.of(article.body()).stream()
                .filter(run -> run.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        for (int i = 0; i < runs.size(); i += EVERY) {
            CharacterRuns.Run run = runs.get(i);
            String text = article.body().substring(run.start(), run.end());
            assertThat(searcher.search(SearchRequest.of("\"" + text + "\"")).hits())
                    .as(text)
                    .anyMatch(hit -> hit.article().id().equals(article.id()));
        }
    }

    private static List<Article> read(Path folder) throws IOException {
        try (Stream<ReadItem> items = ArticleReader.of().read(List.of(folder))) {
            return items.filter(ReadItem.Found.class::isInstance)
                    .map(item -> ((ReadItem.Found) item).article())
                    .toList();
        }
    }
}
