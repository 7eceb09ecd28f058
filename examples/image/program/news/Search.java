package news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;

/** Indexes rows of id, title and text, and prints the titles of those in which the words are found. */
public final class Search {

    private Search() {}

    public static void main(String[] args) throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                for (String line : Files.readAllLines(Path.of(args[0]))) {
                    String[] row = line.split("\t");
                    indexer.add(Article.of(row[0], row[1], row[2]));
                }
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                searcher.search(SearchRequest.of(args[1])).hits().forEach(hit -> System.out.println(hit.article().title()));
            }
        }
    }
}
