package org.jianwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleAnalysisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "習近平主席 | 习 近 平 主席 | 习近 近平 平主 主席 席",
                "２０２２年 | 2022 年 | 20 02 22 2年 年",
                "5㎏ﬁⅢ | 5 kgfiiii | 5k kg gf fi ii ii ii i",
                "e\u0301葛\uDB40\uDD00𠮷 | e 葛 𠮷 | e葛 葛𠮷 𠮷",
                "中\u200B国 | 中国 | 中国 国",
                "關係 | 关系 | 关系 系",
                "同 時 | 同时 | 同时 时",
                "COVID-19 | covid 19 | co ov vi id d -1 19 9",
                "5G | 5 g | 5g g",
                "C919 | c 919 | c9 91 19 9",
                "歼-20 | 歼 20 | 歼 -2 20 0",
                "C++ | c | c+ ++ +",
                "C# | c | c# #",
                "A股 | a 股 | a股 股",
                "node.js | node js | no od de e .j js s",
                "9.46% | 9 46 | 9 .4 46 6% %",
                "iPhone15 | iphon 15 | ip ph ho on ne e1 15 5",
                "café | cafe | ca af fe e",
                "二〇二二 | 二 零 二 二 | 二〇 〇二 二二 二",
            })
    void cutsTextIntoWordsAndCharacters(String text, String words, String characters) {
        assertThat(terms(text, "words")).as("words").isEqualTo(words);
        assertThat(terms(text, "characters")).as("characters").isEqualTo(characters);
    }

    @Test
    void pointsIntoTheOriginalAlsoWithinWhatWasOneCharacter() {
        assertThat(ArticleAnalysis.terms("約5㎡。"))
                .containsExactly(
                        new AnalyzedTerm("words", "约", 0, 1, 0),
                        new AnalyzedTerm("words", "5", 1, 2, 1),
                        new AnalyzedTerm("words", "m", 2, 3, 2),
                        new AnalyzedTerm("words", "2", 2, 3, 3),
                        new AnalyzedTerm("characters", "约5", 0, 2, 0),
                        new AnalyzedTerm("characters", "5m", 1, 3, 1),
                        new AnalyzedTerm("characters", "m2", 2, 3, 2),
                        new AnalyzedTerm("characters", "2", 2, 3, 3));
    }

    @Test
    void countsABreakOnceHoweverLong() {
        assertThat(positions("中国，经济")).isEqualTo("0 1 3 4");
        assertThat(positions("　《中国》 …… 【经济】。\n")).isEqualTo("0 1 3 4");
    }

    @Test
    void aZeroIsPartOfItsNumber() {
        assertThat(terms("一九九○年", "words")).isEqualTo(terms("一九九零年", "words"));
    }

    @Test
    void noWordReachesOverASpace() {
        assertThat(terms("同\n时 发　生", "words")).isEqualTo("同 时 发生");
        assertThat(terms("hello big world", "words")).isEqualTo("hello big world");
        assertThat(ArticleAnalysis.terms("hello world").get(1).position()).isEqualTo(1);
    }

    @Test
    void segmentsAlikeWhateverTheWidthOfPunctuation() {
        List<AnalyzedTerm> wide = ArticleAnalysis.terms("中国，经济！增长？（百分之五）：是；对");
        assertThat(ArticleAnalysis.terms("中国,经济!增长?(百分之五):是;对")).isEqualTo(wide);
        assertThat(wide).extracting(AnalyzedTerm::text).startsWith("中国", "经济", "增长");
    }

    @Test
    void separatesValuesOfOneField() {
        try (Analyzer words = ArticleAnalysis.words();
                Analyzer characters = ArticleAnalysis.characters()) {
            assertThat(words.getPositionIncrementGap("f")).isEqualTo(100);
            assertThat(characters.getPositionIncrementGap("f")).isEqualTo(100);
        }
    }

    @Test
    void normalizesAsItFolds() {
        try (Analyzer words = ArticleAnalysis.words();
                Analyzer characters = ArticleAnalysis.characters()) {
            assertThat(words.normalize("f", "關Ａ")).isEqualTo(new BytesRef("关a"));
            assertThat(characters.normalize("f", "關Ａ")).isEqualTo(new BytesRef("关a"));
        }
    }

    @Test
    void analysingTwiceGivesTheSameAndOffsetsLieInTheOriginal() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            String text = RandomText.of(random, 30);
            List<AnalyzedTerm> terms = ArticleAnalysis.terms(text);
            assertThat(ArticleAnalysis.terms(text)).isEqualTo(terms);
            for (AnalyzedTerm term : terms) {
                assertThat(term.start()).as(text).isBetween(0, term.end() - 1);
                assertThat(term.end()).as(text).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void oneAnalyzerServesManyThreads() {
        String text = RandomText.of(new Random(6), 2_000);
        try (Analyzer words = ArticleAnalysis.words()) {
            List<AnalyzedTerm> expected = ArticleAnalysis.terms(words, "words", text);
            IntStream.range(0, 64)
                    .parallel()
                    .forEach(i -> assertThat(ArticleAnalysis.terms(words, "words", text))
                            .isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u200B", "𠮷", "\uD840", "㎏", "，", " ", "中 ", "中", "ﾞ", "a", "\n"})
    void analysesAHundredThousandOfAnything(String part) {
        assertThat(ArticleAnalysis.terms(part.repeat(100_000))).hasSizeLessThanOrEqualTo(500_000);
    }

    private static String terms(String text, String field) {
        return String.join(
                " ",
                ArticleAnalysis.terms(text).stream()
                        .filter(term -> term.field().equals(field))
                        .map(AnalyzedTerm::text)
                        .toList());
    }

    private static String positions(String text) {
        return String.join(
                " ",
                ArticleAnalysis.terms(text).stream()
                        .filter(term -> term.field().equals("characters"))
                        .map(term -> Integer.toString(term.position()))
                        .toList());
    }
}
