package org.jianwen.junit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenSetTest {

    @TempDir
    private Path folder;

    @Test
    void figuresAreThoseOfTheFirstN() throws IOException {
        Map<String, List<String>> answers =
                Map.of("甲", List.of("x", "a", "y", "b"), "乙", List.of("c"), "丙", List.of("x", "y"));
        GoldenSet set =
                GoldenSet.of(GoldenQuery.of("甲", "a", "b"), GoldenQuery.of("乙", "c"), GoldenQuery.of("丙", "missing"));
        GoldenScores scores = set.score((query, depth) -> answers.get(query), 10);
        assertThat(scores.mrr(10)).isCloseTo((1 / 2.0 + 1 + 0) / 3, within(1e-12));
        assertThat(scores.mrr(1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(scores.recall(10)).isCloseTo((1 + 1 + 0) / 3.0, within(1e-12));
        assertThat(scores.recall(3)).isCloseTo((.5 + 1 + 0) / 3.0, within(1e-12));
        assertThat(scores.worst(outcome -> outcome.reciprocalRank(10)))
                .extracting(outcome -> outcome.query().query())
                .containsExactly("丙", "甲");
    }

    @Test
    void noMoreCanBeLookedAtThanWasAskedFor() throws IOException {
        GoldenScores scores = GoldenSet.of(GoldenQuery.of("甲", "a")).score((query, depth) -> List.of("a"), 5);
        assertThatThrownBy(() -> scores.recall(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n must be between 1 and 5, was 6");
    }

    @Test
    void aFileIsAQueryALineWithItsArticlesBehindTabs() throws IOException {
        Path file = folder.resolve("golden.tsv");
        Files.writeString(file, "\uFEFF台风 登陆\ta\tb\r\n\n# 注释\n“馆提前闭”\tc\n");
        assertThat(GoldenSet.read(file))
                .isEqualTo(GoldenSet.of(GoldenQuery.of("台风 登陆", "a", "b"), GoldenQuery.of("“馆提前闭”", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"台风", "台风\t", "台风\ta\t\tb"})
    void aLineWithoutArticlesIsNamed(String line) throws IOException {
        Path file = folder.resolve("golden.tsv");
        Files.writeString(file, "甲\ta\n" + line + "\n");
        assertThatThrownBy(() -> GoldenSet.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ":2: no article after 「台风")
                .hasMessageContaining("wanted a query, a tab");
    }

    @Test
    void anArticleWantedTwiceIsNamed() throws IOException {
        Path file = folder.resolve("golden.tsv");
        Files.writeString(file, "甲\ta\ta\n");
        assertThatThrownBy(() -> GoldenSet.read(file)).hasMessage(file + ":1: 「甲」 wants an article twice: [a, a]");
    }

    @Test
    void aFileOfNothingAndAFileInAnotherCharsetAreNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.tsv"), "# nothing yet\n");
        assertThatThrownBy(() -> GoldenSet.read(empty)).hasMessageStartingWith(empty + ": no query in 1 lines");
        Path other = Files.writeString(folder.resolve("gbk.tsv"), "台风\ta\n", Charset.forName("GBK"));
        assertThatThrownBy(() -> GoldenSet.read(other)).hasMessage(other + ": not in UTF-8: save it as UTF-8");
    }
}
