package org.jianwen.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every word is smartcn's, sentence by sentence. A few seconds of it in each build; all of the corpora and a hundred
 * million characters with {@code -Djianwen.long=true}.
 */
class SameWordsTest {

    private static final boolean LONG = Boolean.getBoolean("jianwen.long");
    private static final List<String> WORDS = FuzzedText.dictionary();

    private final Segmentation segmentation = new Segmentation();

    @Test
    void ofRandomText() {
        long characters = LONG ? 100_000_000 : 700_000;
        long seed = LONG ? new Random().nextLong() : 15;
        FuzzedText texts = new FuzzedText(seed, WORDS);
        Random sizes = new Random(seed);
        for (long done = 0; done < characters; ) {
            String text = texts.next(sizes.nextInt(sizes.nextInt(10) == 0 ? 3000 : 300));
            assertThat(segmentation.difference(text)).as("seed " + seed).isEmpty();
            done += text.length();
        }
    }

    @Test
    void ofEveryWordOfTheDictionary() {
        int step = LONG ? 1 : 10;
        for (int i = 0; i < WORDS.size(); i += step) {
            assertThat(segmentation.difference(WORDS.get(i))).isEmpty();
        }
        StringBuilder characters = new StringBuilder();
        for (char c = 0x4E00; c <= 0x9FA6; c++) {
            characters.append(c).append(c % 64 == 0 ? "。" : " ");
        }
        assertThat(segmentation.difference(characters.toString())).isEmpty();
    }

    /** Sentences so long that their beginning is given away before their end is read. */
    @Test
    void ofLongSentences() {
        Random random = new Random(7);
        for (int words = 500; words <= 8000; words *= 4) {
            StringBuilder sentence = new StringBuilder();
            for (int i = 0; i < words; i++) {
                sentence.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 5 == 0 ? " " : "");
            }
            assertThat(segmentation.difference(sentence.toString())).isEmpty();
        }
        for (String repeated : List.of("中国", "和平和", "人 ", "成为了")) {
            assertThat(segmentation.difference(repeated.repeat(3000))).isEmpty();
        }
    }

    @Test
    void ofNews() throws IOException {
        assertSame("news.jsonl.gz", LONG ? Integer.MAX_VALUE : 400);
    }

    @Test
    void ofPosts() throws IOException {
        assertSame("posts-sample.tar.gz", LONG ? Integer.MAX_VALUE : 2000);
    }

    private void assertSame(String name, int limit) throws IOException {
        Path file = Path.of(System.getProperty("jianwen.shared", "../shared"), "corpora", name);
        if (!Files.exists(file)) {
            String skipped =
                    "SKIPPED: the words of " + name + " were not compared, there is no " + file.toAbsolutePath();
            System.err.println(skipped);
            assertThat(System.getenv("CI")).as(skipped).isNull();
            Assumptions.abort(skipped);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                Stream<String> some = lines.lines().limit(limit)) {
            some.map(line -> line.replace("\\n", "\n"))
                    .forEach(line -> assertThat(segmentation.difference(line)).isEmpty());
        }
    }

    /** The comparison can fail: it sees what smartcn does otherwise where its buffer of 1,024 characters ends. */
    @Test
    void areNotThoseOfSmartcnWhereItsBufferEnds() {
        FuzzedText texts = new FuzzedText(3, WORDS);
        int differing = 0;
        for (int i = 0; i < 20; i++) {
            String text = texts.next(3000);
            if (!segmentation.fast(text).equals(segmentation.stockWhole(text))) {
                differing++;
            }
        }
        assertThat(differing).isPositive();
    }

    /** The comparison can fail: it sees one letter, one space and one word's border. */
    @Test
    void areNotThoseOfAnotherText() {
        assertThat(segmentation.stock("中国人民")).isNotEqualTo(segmentation.fast("中国人们"));
        assertThat(segmentation.stock("我们 在")).isNotEqualTo(segmentation.fast("我们  在"));
        assertThat(segmentation.stock("3 1")).isNotEqualTo(segmentation.fast("31 "));
    }
}
