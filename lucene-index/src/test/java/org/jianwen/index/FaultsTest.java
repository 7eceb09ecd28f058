package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;

/** Whichever operation of the disk fails, the caller is told by an IOException, and what was committed stays. */
class FaultsTest {

    private final Random random = Times.random();

    @Test
    void whateverFailsIsToldInWordsAndLosesNothingCommitted() throws IOException {
        int failures = 0;
        for (int run = 0; run < Times.of(60, 1_000); run++) {
            FaultyDisk disk = new FaultyDisk();
            try (ArticleIndex index = ArticleIndex.of(disk, "news.idx")) {
                List<String> committed = new ArrayList<>();
                committed.addAll(write(index, 0));
                disk.failAfter(random.nextInt(400));
                try {
                    write(index, 40);
                } catch (IOException e) {
                    failures++;
                    assertThat(e).hasMessageContaining("news.idx").hasMessageContaining("Input/output error");
                }
                disk.failAfter(Integer.MAX_VALUE);
                assertThat(ids(index)).containsAll(committed);
                try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                    indexer.delete("id0");
                }
                assertThat(ids(index))
                        .containsAll(committed.subList(1, committed.size()))
                        .doesNotContain("id0");
            }
        }
        assertThat(failures).isPositive();
    }

    private static List<String> ids(ArticleIndex index) throws IOException {
        return Indexed.articles(index).stream().map(Article::id).toList();
    }

    /** Small segments, so that they are merged in the background. */
    private static Collection<String> write(ArticleIndex index, int from) throws IOException {
        Collection<String> ids = new TreeSet<>();
        IndexerOptions options = IndexerOptions.defaults().segments(2, 5_120).commitAfter(5);
        try (ArticleIndexer indexer = ArticleIndexer.open(index, options)) {
            for (int i : IntStream.range(from, from + 40).toArray()) {
                indexer.add(OtherProgram.article(i));
                ids.add("id" + i);
            }
        }
        return ids;
    }

    /** A disk that fails at each operation after so many, like one that has come loose. */
    private static final class FaultyDisk extends FilterDirectory {
        private int left = Integer.MAX_VALUE;

        FaultyDisk() {
            super(new ByteBuffersDirectory());
        }

        synchronized void failAfter(int operations) {
            left = operations;
        }

        private synchronized void operate() throws IOException {
            if (left != Integer.MAX_VALUE && --left < 0) {
                throw new IOException("Input/output error");
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            operate();
            return new FilterIndexOutput("faulty", name, in.createOutput(name, context)) {
                @Override
                public void writeBytes(byte[] b, int offset, int length) throws IOException {
                    operate();
                    super.writeBytes(b, offset, length);
                }
            };
        }

        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
            operate();
            return in.openInput(name, context);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            operate();
            in.sync(names);
        }

        @Override
        public void rename(String source, String target) throws IOException {
            operate();
            in.rename(source, target);
        }
    }
}
