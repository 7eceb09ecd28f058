package org.jianwen.examples.desk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.store.ArticleIndex;

/**
 * The help desk of a shop: articles about products, with authors, prices and a date until which they hold, some of them for
 * the staff alone. All of its search is here. May be shared by threads.
 */
public final class HelpDesk implements Closeable {

    static final ArticleFields FIELDS = ArticleFields.of(
            ArticleField.keyword("product").countable().suggested(),
            ArticleField.keyword("author").countable(),
            ArticleField.keyword("group"),
            ArticleField.number("price").countable().sortable(),
            ArticleField.date("validUntil"),
            ArticleField.text("steps").boost(0.7f),
            ArticleField.stored("ticket"));

    private final ArticleIndex index;
    private final ArticleIndexer indexer;
    private final ArticleSearcher searcher;

    /** Opens the desk whose index is in that folder. */
    public HelpDesk(Path folder) throws IOException {
        index = ArticleIndex.at(folder, FIELDS);
        indexer = ArticleIndexer.open(index);
        searcher = ArticleSearcher.open(index);
    }

    /** Keeps answers; they are found at once and stay when the program ends. */
    public void keep(List<Article> answers) throws IOException {
        indexer.addAll(answers);
        indexer.commit();
        searcher.refresh();
    }

    /** What somebody of these groups finds, the cheapest product first, with the products and price ranges to choose from. */
    public SearchResult find(List<String> groups, String typed, LocalDate today) throws IOException {
        return seenBy(groups)
                .search(SearchRequest.of(typed)
                        .where("validUntil", FieldCondition.atLeast(today))
                        .countBy("product")
                        .countBy("price", FieldRanges.ranges(50, 100, 200))
                        .orderBy("price"));
    }

    /** What somebody of these groups may mean, while it is typed. */
    public List<String> complete(List<String> groups, String typed) throws IOException {
        return seenBy(groups).suggest(typed, 5).stream().map(Suggestion::text).toList();
    }

    private ArticleSearcher seenBy(List<String> groups) {
        return searcher.restrictedTo(Restriction.where("group", FieldCondition.anyOf(groups)));
    }

    @Override
    public void close() throws IOException {
        try (index;
                indexer) {
            searcher.close();
        }
    }
}
