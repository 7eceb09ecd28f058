package org.jianwen.article.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jianwen.article.ArticleReader;
import org.jianwen.article.ReadSettings;
import org.jianwen.article.limits.ArchiveLimits;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;

/** The parser of whole files, given any bytes: charset, shape, archives, page, date and all. */
public final class FileTarget {

    private static final ArticleReader READER = ArticleReader.of(ReadSettings.defaults()
            .withCaptured(Instant.parse("2024-06-18T02:00:00Z"))
            .withLimits(ReadLimits.defaults()
                    .withArchive(ArchiveLimits.DEFAULT
                            .withMaxFileBytes(100_000)
                            .withMaxLineBytes(30_000)
                            .withMaxEntries(50))));

    private FileTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<ReadItem> items = READER.read(input, input.length % 2 == 0 ? "新闻/2024-03-05-input.txt" : "input.md");
        assertThat(items).isNotEmpty();
        for (ReadItem item : items) {
            switch (item) {
                case ReadItem.Skipped skipped ->
                    assertThat(skipped.why()).isNotBlank().doesNotContain("please report it");
                case ReadItem.Found found -> check(found.article());
            }
        }
    }

    private static void check(Article article) {
        assertThat(article.title() + article.body()).isNotBlank();
        assertThat(article.id()).isNotBlank();
    }
}
