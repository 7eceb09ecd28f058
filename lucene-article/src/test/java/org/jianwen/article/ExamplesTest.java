package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc of the front door are regions of this test. */
class ExamplesTest {

    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path archive;

    @Test
    void reading() throws IOException {
        Files.writeString(archive.resolve("post.md"), "---\ntitle: 颱風過後\n---\n颱風過後，高鐵今日恢復運行。\n");
        Files.write(archive.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        List<String> titles = new ArrayList<>();
        // @start region="read"
        try (Stream<ReadItem> items = ArticleReader.of().read(List.of(archive))) {
            items.forEach(item -> {
                switch (item) {
                    case ReadItem.Found found -> titles.add(found.article().title());
                    case ReadItem.Skipped skipped -> problems.add(skipped.file() + ": " + skipped.why());
                }
            });
        }
        // @end
        assertThat(titles).containsExactly("颱風過後");
        assertThat(problems).hasSize(1);
    }
}
