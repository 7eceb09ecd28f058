package org.jianwen.analysis.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.CharacterRuns.Run;
import org.jianwen.analysis.table.ResourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "随着, 隨著",
        "看着他们, 看著他們",
        "账户, 帳戶",
        "记账, 記帳",
        "帐篷, 賬篷",
        "计划, 計畫",
        "筹划, 籌畫",
        "炮兵, 砲兵",
        "借口, 藉口",
        "借着, 藉著",
        "凭借, 憑藉",
        "慰借, 慰藉",
        "答复, 答覆",
        "司法复核, 司法覆核",
        "反反复复, 反反覆覆",
        "沉默, 沈默",
        "阴沉沉, 陰沈沈",
        "什么, 甚麼",
        "为什么, 為甚麼",
        "只有, 祇有",
        "侄子, 姪子",
        "它们, 牠們",
        "你们, 妳們",
        "二〇二四, 二零二四",
        "二○二四, 二0二四",
        "二零零八年, 二〇〇八年",
        "一百〇五, 一百零五",
        "二O二四年, 二〇二四年",
        "二O二O年, 二零二零年",
        "零零后, 〇〇后",
        "00后, 零零后",
        "项链, 項鍊",
        "拉链, 拉鍊",
        "区块链, 區塊鍊",
        "只不过, 祗不過",
        "石沉大海, 石沈大海",
        "指手画脚, 指手劃腳",
        "颠覆, 顛復",
        "家具, 傢俱",
        "身份证, 身分證",
        "部分, 部份",
        "彻底, 澈底",
        "唯一, 惟一",
        "坐标, 座標",
        "姐妹, 姊妹",
        "采矿, 採鑛",
        "化妆, 化粧",
        "粽子, 糭子",
        "松柏, 松栢",
        "沉默地看着他的计划被反复批复的那一天, 沈默地看著他的計畫被反覆批覆的那一天"
    })
    void regionsSpellOneWordDifferently(String simplified, String traditional) {
        assertThat(folded(simplified)).contains(FoldedText.of(traditional).text());
        assertThat(folded(traditional)).contains(FoldedText.of(simplified).text());
    }

    @Test
    void everyRowLeadsBothWays() {
        for (List<String> row : ResourceTable.of(RegionalSpellings.class::getResourceAsStream, "regional.tsv", 2)) {
            assertThat(row)
                    .allSatisfy(word -> assertThat(FoldedText.of(word).text()).isEqualTo(word));
            assertThat(row.get(0)).hasSameSizeAs(row.get(1));
            if (row.get(0).length() > 1) {
                assertThat(folded(row.get(0))).contains(row.get(1));
                assertThat(folded(row.get(1))).contains(row.get(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"沈阳", "沈先生", "覆手", "图画", "画家", "著名", "著作", "甚至", "神祇", "借书", "着", "好坏", "俱乐部", "一百里", ""})
    void aWordOfItsOwnStays(String word) {
        assertThat(folded(word)).containsExactly(word);
    }

    @Test
    void manyPlacesAreSpelledAsInOneRegion() {
        assertThat(folded("看着".repeat(1_000))).containsExactly("看着".repeat(1_000), "看著".repeat(1_000));
        assertThat(folded("看着著".repeat(1_000))).hasSize(3);
    }

    /** Whatever part of a text is looked for, one of its spellings is there. */
    @Test
    void anyPartOfATextIsFound() {
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            String document = few(random, 16);
            int from = random.nextInt(document.length());
            String part = document.substring(from, from + 1 + random.nextInt(document.length() - from));
            if (!CharacterRuns.of(part).isEmpty()) {
                String runs = runs(document);
                assertThat(ExactSpellings.of(part))
                        .as("%s in %s", part, document)
                        .anyMatch(spelling -> runs.contains(runs(spelling)));
            }
        }
    }

    private static String few(Random random, int max) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(max) + 1; n > 0; n--) {
            text.append(List.of("沉", "着", "着", "默", "a", "，", " ", "　", "\n").get(random.nextInt(9)));
        }
        return text.toString();
    }

    private static String runs(String text) {
        return CharacterRuns.of(text).stream().map(Run::text).collect(Collectors.joining("|"));
    }

    private static List<String> folded(String text) {
        return ExactSpellings.of(text).stream()
                .map(spelling -> FoldedText.of(spelling).text())
                .distinct()
                .toList();
    }
}
