package org.jianwen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "ZH-hans", "zh_CN", "zh-SG", "zh-Hans-TW", " zh-cn ", "yue-Hans"})
    void simplified(String language) {
        assertThat(ArticleScript.of(language)).contains(ArticleScript.SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-TW", "zh-hk", "zh-MO", "zh-Hant-CN", "yue-Hant"})
    void traditional(String language) {
        assertThat(ArticleScript.of(language)).contains(ArticleScript.TRADITIONAL);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "zh", "en-TW", "ja-JP", "中文", "zh--", "-", "zh-Latn-CN"})
    void unknown(String language) {
        assertThat(ArticleScript.of(language)).isEmpty();
    }
}
