package org.jianwen.analysis.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jianwen.analysis.fold.FoldedText;
import org.junit.jupiter.api.Test;

/** Sketches estimate what texts have in common. */
class TextSketchTest {

    private final Random random = new Random(20260101);

    @Test
    void estimatesTheShareOfCommonStretches() {
        for (int i = 0; i < 200; i++) {
            int length = 200 + random.nextInt(2_000);
            String common = text(length);
            double kept = random.nextDouble();
            int own = (int) (length * (1 - kept));
            String one = common.substring(own) + text(own);
            String other = common.substring(own) + text(own);
            double expected = (double) (length - own) / (length + own);
            double estimated = TextSketch.of(one).resemblance(TextSketch.of(other));
            assertThat(estimated).as("of %s characters", length).isCloseTo(expected, within(0.2));
        }
    }

    @Test
    void punctuationAndTheOtherScriptChangeNothing() {
        TextSketch one = TextSketch.of(FoldedText.of("台风登陆东海岸，学校停课；风电场停机检修").text());
        TextSketch other = TextSketch.of(FoldedText.of("颱風登陸東海岸\n學校停課  風電場停機檢修").text());
        assertThat(one.resemblance(other)).isEqualTo(1);
        assertThat(other.bytes()).isEqualTo(one.bytes());
    }

    @Test
    void aFewCharactersSayTooLittle() {
        assertThat(TextSketch.of("").saysEnough()).isFalse();
        assertThat(TextSketch.of("本文无内容").saysEnough()).isFalse();
        assertThat(TextSketch.of(text(40)).saysEnough()).isTrue();
    }

    @Test
    void comesBackFromItsBytes() {
        TextSketch sketch = TextSketch.of(text(500));
        byte[] bytes = new byte[TextSketch.BYTES + 3];
        System.arraycopy(sketch.bytes(), 0, bytes, 3, TextSketch.BYTES);
        assertThat(TextSketch.read(bytes, 3).bytes()).isEqualTo(sketch.bytes());
        assertThat(sketch.bytes()).hasSize(TextSketch.BYTES);
    }

    @Test
    void textsThatResembleOneAnotherHaveABandInCommon() {
        int missed = 0;
        for (int i = 0; i < 500; i++) {
            String common = text(400);
            TextSketch one = TextSketch.of(common + text(500));
            TextSketch other = TextSketch.of(common + text(500));
            boolean shared = false;
            for (int band = 0; band < TextSketch.BANDS; band++) {
                shared |= one.band(band) != 0 && one.band(band) == other.band(band);
            }
            missed += shared ? 0 : 1;
        }
        assertThat(missed).isLessThan(20);
    }

    @Test
    void nastyTextsTakeTimeLinearInTheirLength() {
        for (String part : new String[] {"1.", "。", "𠮷", "\ud800", "的", "9", "\u0301"}) {
            assertThat(TextSketch.of(part.repeat(100_000)).bytes()).hasSize(TextSketch.BYTES);
        }
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0x4E00, 0x9F00).forEach(text::appendCodePoint);
        return text.toString();
    }
}
