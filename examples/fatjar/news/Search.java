package news;

import org.jianwen.article.ArticleReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.store.ArticleIndex;

/** Indexes the files in a folder, and prints the titles of those in which the words are found. */
public final class Search {

    private Search() {}

    public static void main(String[] args) throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.addAll(ArticleReader.of().from(Path.of(args[0])));
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                searcher.search(SearchRequest.of(args[1])).hits().forEach(hit -> System.out.println(hit.article().title()));
            }
        }
    }
}
