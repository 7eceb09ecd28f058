package org.jianwen.analysis.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jianwen.analysis.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "習近平, 习近平",
        "习近平, 习近平",
        "乾隆著書, 干隆著书",
        "瞭解, 了解",
        "衞生, 卫生",
        "錢鍾書, 钱钟书",
        "钱锺书, 钱钟书",
        "㑮, 𫝈",
        "薴, 苎",
        "２０２２ＡＢ＋, 2022ab+",
        "㎏, kg",
        "ﬁ, fi",
        "Ⅲ, iii",
        "e\u0301, e",
        "CAFÉ, cafe",
        "Tiếng Việt, tieng viet",
        "Đà Nẵng, da nang",
        "İstanbul, istanbul",
        "Łódź Ørsted, lodz orsted",
        "Běijīng lǜsè, beijing luse",
        "Ёлка и\u0306, елка й",
        "за\u0301мок, замок",
        "Україна, україна",
        "кра\u0301й, край",
        "Œuvre Cæsar Ǽ, oeuvre caesar ae",
        "Þingvellir Guðmundsson, thingvellir gudmundsson",
        "Foo™ iPhone℠ 华为®, foo™ iphone℠ 华为®",
        "5′10″, 5′10′′",
        "重要‼ 真的⁉, 重要‼ 真的⁉",
        "葛\uDB40\uDD00, 葛",
        "𠮷, 𠮷",
        "中\u200B国, 中国",
        "豈, 岂",
        "⼀, 一",
        "ｶﾞ, ガ",
        "カ\u3099, ガ",
        "\u1100\u1161\u11A8, 각",
        "ﾡￂ, ㄱㅏ",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "Straße, strasse",
        "STRAẞE, strasse",
        "Diyarbakır, diyarbakir",
        "\u212A, k",
        "〇, 〇",
        "\uD840x, \uFFFDx",
        "⻓江, 长江",
        "⻢云⻄安⻝品, 马云西安食品",
        "⻅⾯⺠⽣⻬⽩⽯, 见面民生齐白石",
        "⻑江, 长江",
        "二○二四年, 二〇二四年",
        "二◯二四年, 二〇二四年",
        "砲兵, 炮兵",
        "姪子, 侄子",
        "礮臺, 炮台",
        "頴, 颖",
        "王　明, 王明",
        "王　明报道, 王明报道",
        "记者 王　 明, 记者王明",
        "会 议 纪 要, 会议纪要",
        "目　　录, 目录",
        "目\t录, 目录",
        "会议 纪要, 会议 纪要",
        "A 股 东, a 股东",
        "第 3 章, 第 3 章",
        "❤\uFE0F, ❤",
        "1\uFE0F\u20E3, 1\u20E3",
        "🏴\uDB40\uDC67\uDB40\uDC7F, 🏴",
        "㊙\uFE0F, 秘",
        "℃, °c",
        "ﷺ, ﷺ",
    })
    void foldsSpellingsOfOneWordIntoOne(String original, String folded) {
        assertThat(FoldedText.of(original).text()).isEqualTo(folded);
    }

    @Test
    void leavesSimplifiedWordsAlone() {
        String text = "著名的俱乐部覆盖想像，反复藉口，看着乾坤".replace("乾", "");
        assertThat(FoldedText.of(text).text()).isEqualTo(text.replace('，', ','));
    }

    @Test
    void leadsBackIntoTheOriginal() {
        FoldedText folded = FoldedText.of("\uFEFF重㎏𠮷e\u0301葛\uDB40\uDD00。");
        assertThat(folded.text()).isEqualTo("重kg𠮷e葛。");
        assertThat(places(folded)).containsExactly("1-2", "2-3", "2-3", "3-5", "3-5", "5-7", "7-10", "10-11");
    }

    @Test
    void leadsBackOverSpacesWithinAName() {
        FoldedText folded = FoldedText.of("Ａ：王　𠮷，好");
        assertThat(folded.text()).isEqualTo("a:王𠮷,好");
        assertThat(places(folded)).containsExactly("0-1", "1-2", "2-3", "4-6", "4-6", "6-7", "7-8");
    }

    @Test
    void leadsBackUnitByUnitWhereNothingMoved() {
        FoldedText folded = FoldedText.of("𠮷野Ａ");
        assertThat(places(folded)).containsExactly("0-2", "0-2", "2-3", "3-4");
    }

    @Test
    void refusesPlacesOutsideTheFoldedText() {
        FoldedText folded = FoldedText.of("中国");
        assertThatThrownBy(() -> folded.originalStart(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> folded.originalEnd(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String once = FoldedText.of(Character.toString(c)).text();
            assertThat(FoldedText.of(once).text()).as("U+%04X", c).isEqualTo(once);
        }
        Random random = new Random(20_220_924);
        for (int i = 0; i < 20_000; i++) {
            String once = FoldedText.of(RandomText.of(random, 12)).text();
            assertThat(FoldedText.of(once).text()).as(escaped(once)).isEqualTo(once);
        }
    }

    @Test
    void offsetsLieInTheOriginalAndNeverGoBack() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String original = RandomText.of(random, 12);
            FoldedText folded = FoldedText.of(original);
            int start = 0;
            int end = 0;
            for (int at = 0; at < folded.text().length(); at++) {
                assertThat(folded.originalStart(at)).as(escaped(original)).isBetween(start, original.length() - 1);
                assertThat(folded.originalEnd(at)).as(escaped(original)).isBetween(end, original.length());
                start = folded.originalStart(at);
                end = folded.originalEnd(at);
                assertThat(start).as(escaped(original)).isLessThan(end);
            }
        }
    }

    @Test
    void theFoldOfAPartIsThatPartOfTheFold() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String original = RandomText.of(random, 12);
            FoldedText folded = FoldedText.of(original);
            List<Integer> borders = borders(folded);
            int from = borders.get(random.nextInt(borders.size()));
            int to = borders.get(random.nextInt(borders.size()));
            if (from < to && !original.matches("(?s).*\\h.*")) {
                String part = original.substring(folded.originalStart(from), folded.originalEnd(to - 1));
                assertThat(FoldedText.of(part).text())
                        .as("%s in %s", escaped(part), escaped(original))
                        .isEqualTo(folded.text().substring(from, to));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301",
                "\u0301\u0323",
                "e\u0323\u0301",
                "\u200B",
                "\u1100",
                "\u1161",
                "𠮷",
                "\uD840",
                "㎏",
                "ﷺ",
                "ﾞ",
                "\u0345",
                "習",
                "㑮",
                "\u1100\u1161\u11A8",
                "\uDB40\uDD00"
            })
    void foldsAHundredThousandOfAnything(String part) {
        FoldedText folded = FoldedText.of(part.repeat(100_000));
        assertThat(folded.text().length()).isLessThanOrEqualTo(800_000);
        assertThat(FoldedText.of("中" + part.repeat(100_000) + "国").text())
                .startsWith("中")
                .endsWith("国");
    }

    /** Indexes in the folded text between two characters. */
    private static List<Integer> borders(FoldedText folded) {
        List<Integer> borders = new ArrayList<>(List.of(0));
        for (int at = 1; at < folded.text().length(); at++) {
            if (folded.originalStart(at) != folded.originalStart(at - 1)) {
                borders.add(at);
            }
        }
        borders.add(folded.text().length());
        return borders;
    }

    private static List<String> places(FoldedText folded) {
        List<String> places = new ArrayList<>();
        for (int at = 0; at < folded.text().length(); at++) {
            places.add(folded.originalStart(at) + "-" + folded.originalEnd(at));
        }
        return places;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format(java.util.Locale.ROOT, "\\u%04X", c)));
        return escaped.toString();
    }
}
