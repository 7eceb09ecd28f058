package org.jianwen.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.Test;

class DatesBetweenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void askedArticleByArticleTheSameMatchAsInTheTreeOfPoints() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < 1_000; i++) {
                    Article article = Article.of("a" + i, "", "");
                    writer.addDocument(ArticleDocuments.of(i % 9 == 0 ? article : article.withPublished(date(random))));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                int matches = 0;
                for (int i = 0; i < 300; i++) {
                    LocalDate from = random.nextInt(5) == 0 ? null : day(random);
                    LocalDate to = random.nextInt(5) == 0 ? null : (from == null ? day(random) : from).plusDays(i);
                    IndexOrDocValuesQuery query = (IndexOrDocValuesQuery) DateFields.between(from, to, ZONE);
                    int points = searcher.count(query.getIndexQuery());
                    matches += points;
                    assertThat(searcher.count(query.getRandomAccessQuery()))
                            .as(from + " to " + to)
                            .isEqualTo(points);
                }
                assertThat(matches).isGreaterThan(1_000);
            }
        }
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500));
    }

    private static ArticleDate date(SplittableRandom random) {
        LocalDateTime time = day(random).atTime(random.nextInt(24), random.nextInt(60));
        DatePrecision[] precisions = DatePrecision.values();
        return ArticleDate.of(time, precisions[random.nextInt(precisions.length)], ZONE);
    }
}
