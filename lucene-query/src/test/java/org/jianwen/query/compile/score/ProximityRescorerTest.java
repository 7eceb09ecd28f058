package org.jianwen.query.compile.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.IndexReader;
import org.jianwen.query.Archive;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.parse.Weights;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;

class ProximityRescorerTest {

    private static final int REACH = 48;
    private static final Weights CHARACTERS = new Weights(1, 1, 1, 12, 0, REACH, 0, 0);
    private static final Weights PAIRS = new Weights(1, 1, 1, 0, 1, REACH, 0, 0);

    @Test
    void theNearerTheBetter() throws IOException {
        ProximityRescorer closeness = of("台风登陆", Weights.DEFAULT);
        float[] close = closeness.of(bodies(
                "台风登陆。",
                "台风今晨登陆。",
                "台风来了，船只避风，今晨登陆。",
                "台风来了。今晨登陆。",
                "台风来了。" + "船只避风。".repeat(50) + "今晨登陆。",
                "登陆的是谁？",
                "晴。"));
        assertThat(close).isSortedAccordingTo((a, b) -> Float.compare(b, a)).doesNotHaveDuplicates();
        assertThat(close[6]).isZero();
    }

    @Test
    void whatAllOfTheFirstHitsHaveIsWorthLess() throws IOException {
        ProximityRescorer closeness = of("韩国能源", CHARACTERS);
        float[] close = closeness.of(bodies("韩国电视。", "韩国菜。", "那里能源靠进口。"));
        assertThat(close[2]).isGreaterThan(close[0]);
        assertThat(close[0]).isEqualTo(close[1]).isCloseTo(12 * 2 * .5f, within(.5f));
        assertThat(closeness.of(bodies("韩国电视。"))[0]).isCloseTo(close[0], within(.01f));
    }

    @Test
    void whatStandsTwiceCountsOnce() throws IOException {
        for (Weights weights : List.of(CHARACTERS, PAIRS, Weights.DEFAULT)) {
            float[] close = of("登陆", weights).of(bodies("登陆", "登陆登陆登陆登陆"));
            assertThat(close[1]).isCloseTo(close[0], within(.001f)).isPositive();
        }
    }

    @Test
    void aPairMustStandTogether() throws IOException {
        float[] close = of("登陆", PAIRS).of(bodies("登陆", "登了陆", "陆登", "登，陆"));
        assertThat(close[0]).isPositive();
        assertThat(Arrays.copyOfRange(close, 1, 4)).containsOnly(0);
    }

    @Test
    void theTitleIsASentenceAndScriptDoesNotMatter() throws IOException {
        ProximityRescorer closeness = of("台风登陆", Weights.DEFAULT);
        float[] close = closeness.of(
                List.of(candidate("颱風登陸", ""), candidate("", "台风登陆"), candidate("台风", "登陆"), candidate("台风。登陆", "")));
        assertThat(close[1]).isCloseTo(close[0], within(.001f));
        assertThat(close[2]).isLessThan(close[0]).isCloseTo(close[3], within(.5f));
    }

    /** The definition, worked out place by place. */
    @Test
    void theBestPlaceIsThatOfTheDefinition() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            String text = random(random, 40);
            float[] close = of("台风登陆", CHARACTERS).of(bodies(text, "台风登陆"));
            float best = 0;
            for (int at = 0; at < text.length(); at++) {
                float sum = 0;
                for (String one : List.of("台", "风", "登", "陆")) {
                    int last = text.lastIndexOf(one, at);
                    float worth = 12 * (1 - (text.contains(one) ? 2 : 1) / 3f);
                    sum += last < 0 ? 0 : worth * (float) Math.exp(-(double) distance(text, last, at) / REACH);
                }
                best = Math.max(best, sum);
            }
            assertThat(close[0]).as(text).isCloseTo(best, within(.01f));
        }
    }

    private static int distance(String text, int from, int to) {
        int ends = (int) text.substring(from, to).chars().filter(c -> c == '。').count();
        return to - from + ends * REACH / 2;
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("台风登陆船来了，。".charAt(random.nextInt(9)));
        }
        return text.toString();
    }

    @Test
    void anyLengthIsTaken() throws IOException {
        ProximityRescorer closeness = of("风𠮷".repeat(50_000) + "ＡＢＣ一二三", Weights.DEFAULT);
        assertThat(closeness.of(bodies("𠮷".repeat(100_000)))[0]).isPositive();
        assertThat(closeness.of(bodies("。".repeat(100_000) + "风"))[0]).isZero();
        assertThat(closeness.of(List.of())).isEmpty();
        assertThat(of("", Weights.DEFAULT).of(bodies("台风"))).containsExactly(0);
        assertThat(of("台风", new Weights(1, 1, 1, 0, 0, 1, 0, 0)).of(bodies("台风")))
                .containsExactly(0);
        assertThat(ProximityRescorer.NONE.of(bodies("台风"))).containsExactly(0);
    }

    @Test
    void theReachIsADistance() {
        assertThatThrownBy(() -> new Weights(1, 1, 1, 1, 1, 0, 0, 0))
                .hasMessageContaining("the reach 0 is no distance");
        assertThatThrownBy(() -> new Weights(1, 1, 1, 1, 1, Weights.MAX_REACH + 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Candidate> bodies(String... bodies) {
        return Arrays.stream(bodies).map(body -> candidate("", body)).toList();
    }

    private static Candidate candidate(String title, String body) {
        return Candidate.of(Article.of("id", title, body));
    }

    private static ProximityRescorer of(String text, Weights weights) throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "台风", "台风今晨登陆。"), Article.of("b", "天气", "晴。"));
                IndexReader reader = archive.index().openReader()) {
            return ProximityRescorer.of(List.of(text), List.of(), weights, new TermStatesCache(reader));
        }
    }
}
