package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters and digits are whole words, or their beginnings where an asterisk follows; in quotation marks any letters. */
class WholeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "AI*, AI技术",
        "AI*, 用AIGC",
        "art*, article 一篇",
        "universit*, two universities",
        "university*, the university",
        "20*, 在2024年",
        "AI技*, 用AI技术",
        "国*, 中国",
        "title:AI*, AIGC",
        "shoes, a shoe",
        "woman 手机, woman",
        "COVID-19, COVID19",
        "\"oman\", woman",
        "二〇二四年四月, 在2024年4月",
        "二〇二四年四月, 二〇二四年四月的",
        "'10,000', 10000",
        "3:1, 比分3：1",
        "17.4.1, iOS 17.4.1",
        "G20, 在G20峰会",
        "584, '584,3777424'",
        "'1,627,584', '共1,627,584，3777424人'",
        "584, '3777424,584'",
    })
    void finds(String query, String text) throws IOException {
        assertThat(isFound(query, text)).as("%s in %s", query, text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AI*, he said train",
        "art*, smart 手机",
        "20*, 1200",
        "24*, 2024",
        "AI技*, said技术",
        "woman, 'Mate 50, man 字也有，roman 也有'",
        "1299, '12 点，99 元，1290 号'",
        "woman 手机壳, 'Mate 50, man 字也有，roman 也有'",
        "3:1, 31",
        "2.5, 25",
        "17.4.1, 1741",
        "2024-03, 202403",
        "584, '584,377'",
        "584, '377,584人'",
    })
    void doesNotFind(String query, String text) throws IOException {
        assertThat(isFound(query, text)).as("%s in %s", query, text).isFalse();
    }

    @Test
    void aNumberIsFoundWhereItStandsByItself() throws IOException {
        Random random = new Random(29);
        List<Set<Integer>> numbers = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Set<Integer> own = new HashSet<>();
            StringBuilder text = new StringBuilder("共");
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                // Few different digits, so that one number is often a part of another.
                int number = random.nextInt(1, 4);
                for (int more = random.nextInt(7); more > 0; more--) {
                    number = 10 * number + random.nextInt(1, 4);
                }
                own.add(number);
                text.append(String.format(Locale.ROOT, random.nextBoolean() ? "%,d" : "%d", number))
                        .append(random.nextBoolean() ? "人" : "、");
            }
            numbers.add(own);
            articles.add(Article.of(Integer.toString(i), "一则", text + "。"));
        }
        Set<String> typed = new TreeSet<>();
        numbers.stream().flatMap(Set::stream).forEach(number -> {
            typed.add(Integer.toString(number));
            typed.add(String.format(Locale.ROOT, "%,d", number));
            typed.addAll(List.of(String.format(Locale.ROOT, "%,d", number).split(",")));
        });
        // A single digit is found in longer numbers, too.
        typed.removeIf(one -> one.length() == 1);
        try (Archive archive = Archive.of(articles)) {
            for (String one : typed) {
                String digits = one.replace(",", "");
                Set<String> expected = new TreeSet<>();
                for (int i = 0; i < articles.size(); i++) {
                    if (numbers.get(i).stream().anyMatch(number -> digits.equals(Integer.toString(number)))) {
                        expected.add(Integer.toString(i));
                    }
                }
                Set<String> found = new TreeSet<>();
                archive.searcher()
                        .search(SearchRequest.of(one).match(MatchMode.AS_TYPED).page(1, 40))
                        .hits()
                        .forEach(hit -> found.add(hit.article().id()));
                assertThat(found).as(one).isEqualTo(expected);
            }
        }
    }

    @Test
    void lettersAndDigitsTypedTogetherStandTogether() throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", "G200 和 XG20"), Article.of("b", "", "在G20峰会"))) {
            List<Hit> hits =
                    archive.searcher().search(SearchRequest.ofStrict("G20")).hits();
            assertThat(hits).extracting(hit -> hit.article().id()).containsExactly("b");
        }
    }

    private static boolean isFound(String query, String text) throws IOException {
        try (Archive archive = Archive.of(Article.of("a", query.startsWith("title:") ? text : "", text))) {
            return archive.searcher().search(SearchRequest.of(query)).total() > 0;
        }
    }
}
