package org.jianwen.article.format.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.junit.jupiter.api.Test;

class BoilerplateTest {

    @Test
    void aNoticeInEnglishMayBeTwiceAsLongAsOneInChinese() {
        String notice = " was originally published in The Ferry Log on a large platform for writers, where people are"
                + " continuing the conversation by highlighting and responding to what they have read.";
        assertThat(role(TextFolding.of("渡輪停航那一夜：碼頭邊的三個小時" + notice))).isEqualTo(Role.NOTICE);
        assertThat(role("渡輪停航那一夜，".repeat(20) + notice)).isEqualTo(Role.TEXT);
    }

    private static Role role(String line) {
        return Boilerplate.role(line, Boilerplate.tables(line));
    }

    @Test
    void aLongSentenceAboutRightsIsText() {
        String sentence = "法院认为，该图书未经许可收入了原告的十二张照片，版权所有者有权要求赔偿。";
        assertThat(role(sentence.repeat(5))).isEqualTo(Role.TEXT);
    }
}
