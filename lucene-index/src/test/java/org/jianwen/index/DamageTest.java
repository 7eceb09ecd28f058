package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.schema.ArticleIndex;
import org.jianwen.schema.IndexCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check finds every damage, and an index that is verified when it is opened is refused. */
class DamageTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(IntStream.range(0, 60).mapToObj(OtherProgram::article));
            indexer.commit();
            indexer.delete("id7");
            indexer.addAll(IntStream.range(60, 90).mapToObj(OtherProgram::article));
        }
    }

    @Test
    void aWholeIndexIsWhole() throws IOException {
        try (ArticleIndex index = ArticleIndex.verified(folder)) {
            IndexCheck check = index.check();
            assertThat(check.problems()).isEmpty();
            assertThat(check.articles()).isEqualTo(89);
        }
    }

    @Test
    void aFlippedBitOrACutIsFoundWhereverItIs() throws IOException {
        Random random = Times.random();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        for (int i = 0; i < Times.of(60, 300); i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = random.nextInt(4) == 0
                    ? Arrays.copyOf(whole, random.nextInt(whole.length))
                    : flipped(whole, random);
            Files.write(file, damaged);
            try (ArticleIndex index = ArticleIndex.existing(folder)) {
                assertThat(index.check().isWhole())
                        .as("%s, damage %s", file.getFileName(), i)
                        .isFalse();
            }
            assertThatThrownBy(() -> ArticleIndex.verified(folder).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("restore a backup");
            Files.write(file, whole);
        }
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            assertThat(index.check().isWhole()).isTrue();
        }
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }
}
