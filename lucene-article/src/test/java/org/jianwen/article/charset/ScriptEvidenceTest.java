package org.jianwen.article.charset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptEvidenceTest {

    @Test
    void tellsTheScriptsApart() {
        assertThat(ScriptEvidence.of("这个办法是父亲教的")).isEqualTo("zh-Hans");
        assertThat(ScriptEvidence.of("這個辦法是父親教的")).isEqualTo("zh-Hant");
    }

    @Test
    void putsUpWithNamesAndQuotationsInTheOtherScript() {
        assertThat(ScriptEvidence.of("他把店名写成「書香」，这个办法是父亲教的，没有写在书上")).isEqualTo("zh-Hans");
        assertThat(ScriptEvidence.of("陶喆和朱镕基的说法不同，这个办法是父亲教的")).isEqualTo("zh-Hans");
    }

    @Test
    void saysNothingWhereNothingCanBeSeen() {
        assertThat(ScriptEvidence.of("")).isNull();
        assertThat(ScriptEvidence.of("中文")).isNull();
        assertThat(ScriptEvidence.of("國国 说說")).isNull();
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(ScriptEvidence.of("The ice on the lake, called 湖 in Chinese, was thick."))
                .isNull();
        assertThat(ScriptEvidence.of("この方法は父から教わったもので、どの本にも書いてありません。国と説。")).isNull();
        assertThat(ScriptEvidence.of("이 방법은 아버지께서 가르쳐 주신 것입니다 說")).isNull();
    }
}
