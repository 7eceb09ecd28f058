package org.jianwen.query.compile.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.jianwen.query.Archive;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.parse.Weights;
import org.jianwen.query.parse.exact.TermStatesCache;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;

class LeadTest {

    @Test
    void theLongerTheBeginningTheBetterAndBestWhereItEnds() throws IOException {
        float[] points = points("台风眼有多大", "台风眼（typhoon eye）", "台风眼中无风。", "台风来了", "《台風》", "有大风", "的台风眼");
        assertThat(points[0]).isGreaterThan(points[1]);
        assertThat(points[1]).isGreaterThan(points[2]);
        assertThat(points[3]).isGreaterThan(points[2]);
        assertThat(Arrays.copyOfRange(points, 4, 6)).containsOnly(0);
    }

    @Test
    void neverMoreThanItSays() throws IOException {
        String typed = "台风登陆".repeat(2_000);
        try (Archive archive = Archive.of(Article.of("a", "", "台风"));
                IndexReader reader = archive.index().openReader()) {
            Lead lead = Lead.of(List.of(typed), Weights.DEFAULT, new TermStatesCache(reader));
            float[] points = lead.of(List.of(Candidate.of(Article.of("a", "", typed.repeat(10)))));
            assertThat(points[0]).isPositive().isLessThanOrEqualTo(lead.most());
            assertThat(lead.of(List.of(Candidate.of(Article.of("a", "", "。".repeat(100_000))))))
                    .containsExactly(0);
        }
    }

    private static float[] points(String typed, String... bodies) throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", "台风眼"), Article.of("b", "", "晴"));
                IndexReader reader = archive.index().openReader()) {
            List<Candidate> hits = Arrays.stream(bodies)
                    .map(body -> Candidate.of(Article.of("id", "", body)))
                    .toList();
            return Lead.of(List.of(typed), Weights.DEFAULT, new TermStatesCache(reader))
                    .of(hits);
        }
    }
}
