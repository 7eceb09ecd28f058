package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing typed throws, and what is left out is noted. The benchmark {@code hostile} tries more, and measures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueriesTest {
    private static final List<String> PIECES = List.of(
            "台",
            "ﷺ",
            "2022年",
            "2021年7月",
            "3:1-2/4 ",
            "1,",
            "1 ",
            "w1 OR ",
            "a.",
            "的 ",
            "(",
            "\"a b\"~9 ",
            "\"的 一\"~1000 ",
            "a* ",
            "的*",
            "★",
            "🇨🇳",
            "-台 ",
            ">=2024 ",
            "title:a ",
            "date:none ",
            "㌖",
            "中国台风",
            "甲a1",
            "AND ",
            "\u0301",
            "\u200b",
            "?");

    @AutoClose
    private final Archive archive = Archive.of(IntStream.range(0, 40)
            .mapToObj(i -> Article.of("a" + i, "台风第" + i + "天", paragraph(new Random(i), 150)))
            .toList());

    static List<String> hostile() {
        List<String> hostile = new ArrayList<>();
        PIECES.forEach(piece -> hostile.add(piece.repeat(10_000 / piece.length())));
        hostile.add(words(129, " OR "));
        hostile.add(words(1_024, " OR "));
        hostile.add(words(300, " "));
        hostile.add(IntStream.rangeClosed(1, 1_024).mapToObj(Integer::toString).collect(Collectors.joining(",")));
        hostile.add("2022年".repeat(1_021));
        hostile.add(paragraph(new Random(1), 2_500));
        hostile.add('"' + paragraph(new Random(2), 9_000) + '"');
        hostile.add('"' + paragraph(new Random(3), 3_000) + "\"~100");
        hostile.add(alone("\"%s 台风\"~9 "));
        hostile.add(alone("5%s "));
        hostile.add(alone("%s~5"));
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            hostile.add(random.ints(random.nextInt(2_000), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining()));
        }
        return hostile;
    }

    @Test
    void charactersThatBeginManyPairsTogetherAreNotTooMuch() throws IOException {
        String few = "甲乙丙丁戊己庚辛";
        StringBuilder body = new StringBuilder("台风");
        StringBuilder typed = new StringBuilder();
        few.chars().forEach(c -> {
            IntStream.range(0, 150)
                    .forEach(i -> body.append("。").append((char) c).append((char) ('倀' + i)));
            typed.append('"').append((char) c).append(" 台风\"~1000 ");
        });
        try (Archive pairs = Archive.of(List.of(Article.of("1", "", body.toString())))) {
            assertThatNoException().isThrownBy(() -> pairs.searcher().search(SearchRequest.of(typed.toString())));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingThrows(String typed) throws IOException {
        ArticleSearcher searcher = archive.searcher();
        SearchRequest request = SearchRequest.of(typed);
        assertThatNoException().isThrownBy(() -> searcher.search(request.groupReprints()));
        assertThatNoException()
                .isThrownBy(() -> searcher.search(request.similarTo("a1").fromSource("x")));
        assertThatNoException().isThrownBy(() -> searcher.suggest(typed, 10));
        assertThatNoException().isThrownBy(() -> searcher.didYouMean(typed));
        assertThatNoException().isThrownBy(() -> searcher.timeline(request, 3));
        assertThatNoException().isThrownBy(() -> searcher.explain(request, "a1"));
    }

    @Test
    void otherSpellingsOfPastedNumbersTakeLittleMemory() throws Exception {
        try (Archive numbers = Archive.of(IntStream.range(0, 300)
                .mapToObj(i -> Article.of("a" + i, "", "2021年7月，二〇二一年七月，三月" + i))
                .toList())) {
            SearchRequest pasted = SearchRequest.of("2021年7月".repeat(1_021));
            long plain = allocated(numbers.searcher(), pasted.withoutSynonyms());

            assertThat(allocated(numbers.searcher(), pasted)).isLessThan(2 * plain);
        }
    }

    private static long allocated(ArticleSearcher searcher, SearchRequest request) throws Exception {
        searcher.search(request);
        long before = allocatedByThread();
        searcher.search(request);
        return allocatedByThread() - before;
    }

    private static long allocatedByThread() throws JMException {
        return (long) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                        "getThreadAllocatedBytes",
                        new Object[] {Thread.currentThread().threadId()},
                        new String[] {"long"});
    }

    @Test
    void eachOfManyWordsIsLookedFor() throws IOException {
        try (Archive words = Archive.of(
                Article.of("first", "", "w1 w2 w3"), Article.of("last", "", "w129"), Article.of("none", "", "w130"))) {
            SearchResult result = words.searcher().search(SearchRequest.of(words(129, " OR ")));

            assertThat(result.hits()).extracting(hit -> hit.article().id()).containsExactlyInAnyOrder("first", "last");
            assertThat(result.notes()).isEmpty();
        }
    }

    @Test
    void aPastedParagraphFindsItsArticleAndSaysThatItsEndWasLeftOut() throws IOException {
        String pasted = paragraph(new Random(99), 2_500);
        archive.change(indexer -> indexer.add(Article.of("pasted", "", pasted)));

        SearchResult result = archive.searcher().search(SearchRequest.of(pasted));

        assertThat(result.hits().getFirst().article().id()).isEqualTo("pasted");
        assertThat(result.hits().getFirst().partial()).isFalse();
        assertThat(result.notes()).anyMatch(note -> note.contains("more than 2000 characters to look for"));
    }

    private static String words(int count, String joint) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "w" + i).collect(Collectors.joining(joint));
    }

    /** Many single characters that stand beside others. */
    private static String alone(String shape) {
        return IntStream.range(0, 400)
                .mapToObj(i -> shape.replace("%s", Character.toString('一' + i)))
                .collect(Collectors.joining());
    }

    private static String paragraph(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            for (int i = 5 + random.nextInt(20); i > 0; i--) {
                text.append((char) ('一' + random.nextInt(400)));
            }
            text.append(random.nextInt(3) == 0 ? "。" : "，");
        }
        return text.toString();
    }
}
