package org.jianwen.article.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String SIMPLIFIED = "他说，这个办法是父亲教的，没有写在任何一本书上；后来我们都学会了。";
    private static final String TRADITIONAL = "他說，這個辦法是父親教的，沒有寫在任何一本書上；後來我們都學會了。";

    private static String decode(byte[] bytes) {
        return TextDecoder.decode(bytes).orElseThrow().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsSimplifiedTextThatDeclaresNothing(String charset) {
        assertThat(decode(SIMPLIFIED.getBytes(Charset.forName(charset)))).isEqualTo(SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "GBK", "Big5-HKSCS"})
    void readsTraditionalTextThatDeclaresNothing(String charset) {
        assertThat(decode(TRADITIONAL.getBytes(Charset.forName(charset)))).isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
    void believesAByteOrderMarkAndRemovesIt(String charset) {
        byte[] bytes = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset));

        assertThat(decode(bytes)).isEqualTo(SIMPLIFIED);
        assertThat(TextDecoder.decode(bytes).orElseThrow().note())
                .isEqualTo("charset " + charset + ": byte order mark");
    }

    @ParameterizedTest
    @CsvSource({"gb2312, 朱镕基和陶喆付了三€，都说好。", "GBK, 朱镕基和陶喆付了三€，都说好。", "big5, 他在銅鑼灣食咗碗雲吞麵，唔該晒，嘅係咩啫。"})
    void readsALabelAsItsSuperset(String label, String text) {
        Charset written = Charset.forName(label.equals("big5") ? "Big5-HKSCS" : "GB18030");
        String page = "<meta charset=" + label + "><p>" + text + "</p>";

        assertThat(decode(page.getBytes(written))).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, GBK",
        "gb2312, UTF-8",
        "iso-8859-1, GBK",
        "big5, GBK",
        "nonsense, GBK",
        "big5, UTF-8",
        "utf-16, GBK"
    })
    void readsPagesThatLieByEvidence(String label, String written) {
        String page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=" + label
                + "'></head><p>" + SIMPLIFIED.repeat(3) + "</p>";

        assertThat(decode(page.getBytes(Charset.forName(written)))).isEqualTo(page);
        assertThat(TextDecoder.decode(page.getBytes(Charset.forName(written)))
                        .orElseThrow()
                        .note())
                .contains("declared as 「" + label + "」");
    }

    @ParameterizedTest
    @ValueSource(strings = {":tf-8", "-gbk", "_", "..."})
    void passesOverALabelThatCanBeNoNameOfACharset(String label) {
        String page = "<meta charset=\"" + label + "\"><p>" + SIMPLIFIED + "</p>";

        assertThat(decode(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
    }

    @Test
    void keepsUtf8ThatIsDamagedOrCutOff() {
        byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xFF;

        assertThat(decode(bytes)).contains("没有写在任何一本书上").contains("\uFFFD");
        assertThat(decode(Arrays.copyOf(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), 40)))
                .startsWith("他说，这个办法是");
    }

    @Test
    void isNotFooledByGbkThatHappensToBeUtf8() {
        // The bytes of 联通 in GBK were once taken for UTF-8 by a well-known editor.
        assertThat(decode("联通的人说".getBytes(Charset.forName("GBK")))).isEqualTo("联通的人说");
    }

    @Test
    void readsWesternTextInItsOwnCharset() {
        String page = "<meta charset=iso-8859-1><p>Le café fermé à Besançon, près de la forêt, a été rouvert.</p>";

        assertThat(decode(page.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(page);
    }

    @Test
    void findsNoTextInBinaryBytes() {
        assertThat(TextDecoder.decode(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .isEmpty();
        assertThat(TextDecoder.decode("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void readsBackWhateverWasWritten() {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            String text = shuffled(i % 2 == 0 ? SIMPLIFIED : TRADITIONAL, random);
            String charset = random.nextBoolean() ? "UTF-8" : i % 2 == 0 ? "GBK" : "Big5";
            assertThat(decode(text.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo(text);
        }
    }

    private static String shuffled(String text, Random random) {
        int[] points = text.codePoints().toArray();
        StringBuilder shuffled = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            shuffled.append(random.nextInt(5) == 0 ? "x " : "").appendCodePoint(points[random.nextInt(points.length)]);
        }
        return shuffled.toString();
    }

    @Test
    void neverThrows() {
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            TextDecoder.decode(bytes);
        }
        for (String part :
                new String[] {"<meta ", "<?xml encoding='", "<meta charset=", "\u00C4", "\u00E4\u00B8", "charset=x"}) {
            TextDecoder.decode(part.repeat(100_000).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
