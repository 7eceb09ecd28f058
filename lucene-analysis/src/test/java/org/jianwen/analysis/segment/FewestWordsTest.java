package org.jianwen.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewestWordsTest {

    @ParameterizedTest
    @CsvSource({
        "外国人民宿多, 人民, true",
        "其中国有企业, 中国, true",
        "地产品牌, 产品, true",
        "当中国产, 中国, true",
        "大学会议, 学会, true",
        "中国人民解放军, 人民, false",
        "美国人民生活, 人民, false",
        "他在中国工作, 中国, false",
        "中国, 中国, false",
        "中国有企业, 中国, false",
        "六十二台风机, 台风, false"
    })
    void aPairIsAcrossWhereThatMakesFewerWords(String text, String pair, boolean across) {
        assertThat(FewestWords.isAcross(text, text.indexOf(pair))).isEqualTo(across);
    }
}
