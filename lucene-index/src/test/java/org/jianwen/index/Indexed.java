package org.jianwen.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.jianwen.schema.Article;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.store.ArticleIndex;

/** What an index holds, for tests that cannot search it: the searcher is in another module. */
final class Indexed {

    private Indexed() {}

    /** The ids in the last commit, in their order. */
    static List<String> ids(Path folder) throws IOException {
        return articles(folder).stream().map(Article::id).sorted().toList();
    }

    static List<Article> articles(Path folder) throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder)) {
            return articles(index);
        }
    }

    /** What is added to it, committed or not. */
    static List<Article> articles(ArticleIndex index) throws IOException {
        try (DirectoryReader reader = index.openReader()) {
            var live = MultiBits.getLiveDocs(reader);
            return IntStream.range(0, reader.maxDoc())
                    .filter(doc -> live == null || live.get(doc))
                    .mapToObj(doc -> article(reader, doc))
                    .toList();
        }
    }

    /** The threads that run now and are not the virtual machine's or the test runner's own. */
    static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.isAlive()
                    && (thread.getName().startsWith("jianwen")
                            || thread.getName().contains("Lucene"))) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    /** The threads of ours that are still there when those that are ending have had time to end. */
    static Set<String> threadsLeft() {
        for (int i = 0; i < 1_000 && !threads().isEmpty(); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        return threads();
    }

    private static Article article(DirectoryReader reader, int doc) {
        try {
            return ArticleDocuments.article(reader.storedFields().document(doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
