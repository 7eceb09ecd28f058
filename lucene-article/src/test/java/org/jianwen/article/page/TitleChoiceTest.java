package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Field;
import org.junit.jupiter.api.Test;

class TitleChoiceTest {
    private static final String TEXT = "<p>村里的公路通车了，孩子们走了出来。</p>";

    private static String title(String html) {
        return PageReader.read(html + TEXT, null, PageLimits.DEFAULT).first(Field.TITLE);
    }

    @Test
    void aShortHeadlineBeatsALongNameOfTheSite() {
        assertThat(title("<html><title>云水镇 - 湖畔文库，大家的书</title><h1>云水镇</h1><div>湖畔文库，大家的书</div>"))
                .isEqualTo("云水镇");
        assertThat(title("<html><title>学校简介-湖畔师范专科学校</title><h2>学校简介</h2>")).isEqualTo("学校简介");
    }

    @Test
    void theSignThatLinksToAHeadingIsNoPartOfIt() {
        assertThat(title("<html><title>快速开始 | 湖畔文档</title><h1><a href=#a>#</a> 快速开始</h1>"))
                .isEqualTo("快速开始");
        assertThat(title("<html><title>#山路上的早晨# | 湖畔</title><h1>#山路上的早晨#</h1>")).isEqualTo("#山路上的早晨#");
    }
}
