package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an article costs, counted and not timed, so that a busy machine changes nothing. Each limit is a fourth above what was
 * found in November 2026: half as much again is noticed.
 */
class IndexingCostTest {

    private static final int ARTICLES = 300;
    private static final int CHARACTERS = 600;
    private static final List<Article> MADE = new ArrayList<>();

    /** Texts with characters as unevenly frequent as in news: every second one of a hundred, the rest of two thousand. */
    @BeforeAll
    static void make() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder(CHARACTERS);
            while (text.length() < CHARACTERS) {
                text.append((char) ('一' + 7 * random.nextInt(random.nextBoolean() ? 100 : 2_000)));
                text.append(random.nextInt(12) == 0 ? "，" : "");
                text.append(random.nextInt(40) == 0 ? "。" : "");
            }
            MADE.add(Article.of("article-" + i, text.substring(0, 20), text.toString()));
        }
    }

    private static void index(ArticleIndex index) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            for (Article article : MADE) {
                indexer.add(article);
            }
        }
    }

    @Test
    void termsOfAnArticle() throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index(index);
            try (DirectoryReader reader = index.openReader()) {
                long terms = 0;
                for (LeafReaderContext leaf : reader.leaves()) {
                    for (String field : List.of(ArticleSchema.BODY, ArticleSchema.BODY_CHARACTERS)) {
                        terms += leaf.reader().getSumTotalTermFreq(field);
                    }
                }
                assertThat(terms / ARTICLES).isLessThan(1_350);
            }
        }
    }

    @Test
    void bytesOfAnArticle() throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index(index);
            long bytes = 0;
            for (String file : index.directory().listAll()) {
                bytes += index.directory().fileLength(file);
            }
            assertThat(bytes / ARTICLES).isLessThan(7_800);
        }
    }

    @Test
    void bytesAllocatedForACharacter() throws Exception {
        try (ArticleIndex first = ArticleIndex.inMemory();
                ArticleIndex second = ArticleIndex.inMemory()) {
            index(first);
            long before = allocated();
            index(second);
            assertThat((allocated() - before) / (ARTICLES * CHARACTERS)).isLessThan(680);
        }
    }

    private static long allocated() throws JMException {
        return (long) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                        "getThreadAllocatedBytes",
                        new Object[] {Thread.currentThread().threadId()},
                        new String[] {"long"});
    }
}
