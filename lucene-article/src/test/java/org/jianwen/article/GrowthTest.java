package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jianwen.schema.ReadItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time for a file grows as its size does. */
class GrowthTest {

    private static final ArticleReader READER = ArticleReader.of();

    /** What is read once is not measured: the machine learns. */
    private static final int SMALL = 20_000;

    private static final int TIMES = 16;

    /** Linear is 1; the square of the size would be 16. */
    private static final double MOST = 5;

    /** Less is noise. */
    private static final double NOISE_MILLIS = 60;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.txt  | Aa:~                  | \\r~        |
                    a.txt  | Subject:~x\\n        | ~x\\r        |
                    a.json | {"title":"冰","tags":" | ~           | ,"}
                    a.json | {"title":"冰","tags":" | ,~          | x"}
                    a.json | {"title":"冰","body":" | <           | "}
                    a.md   | #~冰\\n\\n            | <<<         |
                    a.md   | #~冰\\n\\n            | “湖面\\n     |
                    a.md   | #~冰\\n\\n            | [湖](       |
                    a.md   | #~冰\\n\\n            | **湖*       |
                    a.md   | ---\\ntags:~          | [           | \\n---\\n湖面
                    a.md   | ---\\ntags:\\n        | -~湖\\n      | ---\\n湖面
                    a.txt  | 冰\\n                | 来源：来源：  |
                    a.txt  | 冰\\n                | 湖面结冰了一\\n |
                    a.txt  | 冰\\n                | æ²³æ         |
                    a.xml  | <!--                  | ->          | --><rss></rss>
                    a.xml  | <!DOCTYPE~rss~[       | <!ENTITY~a~"b"> | ]><rss></rss>
                    a.xml  | <rss><channel>        | <item><title>冰</title></item> | </channel></rss>
                    a.xml  | <rss><channel>        | <item>      |
                    a.txt  | <!--1663164782000-->\\n[ | ](x         |
                    """)
    void timeGrowsAsTheSizeDoes(String name, String before, String piece, String after) {
        millis(name, text(before, piece, after, SMALL));
        double small = Math.max(millis(name, text(before, piece, after, SMALL)), NOISE_MILLIS / TIMES);
        double large = millis(name, text(before, piece, after, SMALL * TIMES));
        assertThat(large < NOISE_MILLIS * TIMES / 2 || large / small < MOST * TIMES)
                .as("%.0f ms, then %.0f ms for %d times as much", small, large, TIMES)
                .isTrue();
    }

    private static String text(String before, String piece, String after, int size) {
        String one = plain(piece);
        return plain(before) + one.repeat(size / one.length()) + (after == null ? "" : plain(after));
    }

    private static String plain(String text) {
        return text.replace('~', ' ').replace("\\n", "\n").replace("\\r", "\r");
    }

    /** Processor time of all threads that read; none of them hangs, or the report would say so. */
    private static double millis(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        long cpu = processorNanos();
        assertThat(READER.read(bytes, name))
                .noneMatch(item -> item instanceof ReadItem.Skipped skipped
                        && skipped.why().startsWith("not read to its end"));
        return Math.min(processorNanos() - cpu, System.nanoTime() - before) / 1e6;
    }

    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
