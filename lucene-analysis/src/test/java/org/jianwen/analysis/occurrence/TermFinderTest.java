package org.jianwen.analysis.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jianwen.analysis.AnalyzedTerm;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TermFinderTest {

    @Test
    void wordsAreWholeOrOfTheSameStem() {
        assertThat(found(Kind.WORDS, "run", "Running, runs and a RUN, but no prune, runt or rerun"))
                .containsExactly("Running", "runs", "RUN");
        assertThat(found(Kind.WORDS, "iPhone手机壳", "xiPhone手机壳，iPhone手机壳")).containsExactly("iPhone手机壳");
        assertThat(found(Kind.WORDS, "新iPhone", "新iPhones，新iPhonex")).containsExactly("新iPhones");
        assertThat(found(Kind.WORDS, "50", "150 50 505")).containsExactly("50");
        assertThat(found(Kind.PREFIX, "art", "smart artist")).containsExactly("art");
        assertThat(found(Kind.TEXT, "ai", "said")).containsExactly("ai");
    }

    @Test
    void stemsAreThoseOfTheIndex() {
        LatinWords latin = new LatinWords();
        String text = "running studies hopping hoping flies national happily dying universities was agreed";
        List<AnalyzedTerm> terms = ArticleAnalysis.terms(text).stream()
                .filter(term -> term.field().equals("words"))
                .toList();
        assertThat(terms).hasSize(11);
        for (AnalyzedTerm term : terms) {
            assertThat(latin.stem(text.substring(term.start(), term.end()))).isEqualTo(term.text());
        }
    }

    @Test
    void partsAreLookedForWhereNothingElseIsThere() {
        HighlightTerm name =
                new HighlightTerm(Kind.WORDS, List.of("托卡耶夫"), null, List.of(HighlightTerm.of(Kind.TEXT, "耶夫")), false);
        HighlightTerm loose = new HighlightTerm(Kind.WORDS, name.texts(), null, name.parts(), true);
        HighlightTerm typhoon = HighlightTerm.of(Kind.WORDS, "台风");
        assertThat(found(List.of(name), "阿耶夫")).containsExactly("耶夫");
        assertThat(found(List.of(name, typhoon), "阿耶夫，台风")).containsExactly("台风");
        assertThat(found(List.of(loose, typhoon), "阿耶夫，台风")).containsExactly("耶夫", "台风");
    }

    @Test
    void timeIsLinearInTextAndTerms() {
        List<HighlightTerm> terms = IntStream.range(1, 400)
                .mapToObj(n -> HighlightTerm.of(Kind.WORDS, "台".repeat(n) + "风"))
                .toList();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> found(terms, "台".repeat(300_000)));
        String all = "台".repeat(9_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> found(Kind.WORDS, all, "台".repeat(300_000)));
    }

    private static List<String> found(Kind kind, String text, String in) {
        return found(List.of(HighlightTerm.of(kind, text)), in);
    }

    private static List<String> found(List<HighlightTerm> terms, String in) {
        return TermFinder.of(terms).find(Map.of("body", FoldedText.of(in))).get("body").stream()
                .map(one -> in.substring(one.start(), one.end()))
                .toList();
    }
}
