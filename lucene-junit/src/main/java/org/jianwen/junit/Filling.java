package org.jianwen.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadSettings;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexReport;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What an index holds when a test begins. */
@FunctionalInterface
interface Filling {

    void into(ArticleIndexer indexer) throws IOException;

    static Filling of(List<Article> articles) {
        Set<String> ids = new HashSet<>();
        for (Article article : articles) {
            if (!ids.add(article.id())) {
                throw new IllegalArgumentException("two articles have the id " + Shown.quoted(article.id())
                        + ", and the second would replace the first: give each its own");
            }
        }
        List<Article> copy = List.copyOf(articles);
        return indexer -> indexer.addAll(copy);
    }

    static Filling ofFolder(Path root, ReadSettings settings) {
        return indexer -> {
            IndexReport report = indexer.addAll(ArticleReader.of(settings).from(root));
            if (report.articles() == 0) {
                String first = report.skipped().isEmpty()
                        ? ""
                        : "; the first: " + report.skipped().getFirst().why();
                throw new ExtensionConfigurationException(root + " holds no article: " + report.files()
                        + " files read, " + report.skippedCount() + " skipped" + first);
            }
        };
    }
}
