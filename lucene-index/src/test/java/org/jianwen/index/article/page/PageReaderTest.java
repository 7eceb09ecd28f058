package org.jianwen.index.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.index.article.page.PageClue.Place;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static PageContent read(String html) {
        return PageReader.read(html, null, PageLimits.DEFAULT);
    }

    @Test
    void readsTitleBodyDateAndSource() {
        PageContent page = read("""
                <html lang="zh-CN"><title>山里修了路 - 晨风网</title><body>
                <div><a href="/">首页</a> <a href="/n">新闻</a></div>
                <h1>山里修了路</h1><p>2024-03-05 09:10 来源：晨风日报</p>
                <div><p>三月的第一天，村里的公路通车了，孩子们走了出来。</p>
                <p>从前去镇上要走两个小时，如今只要二十分钟。</p></div>
                </body></html>""");

        assertThat(page.title()).isEqualTo("山里修了路");
        assertThat(page.body()).isEqualTo("三月的第一天，村里的公路通车了，孩子们走了出来。\n从前去镇上要走两个小时，如今只要二十分钟。");
        assertThat(page.clues()).containsExactly(new PageClue(Place.BYLINE, false, "2024-03-05 09:10 来源：晨风日报"));
        assertThat(page.source()).isEqualTo("晨风日报");
        assertThat(page.language()).isEqualTo("zh-CN");
        assertThat(page.notes()).isEmpty();
    }

    @Test
    void aPageWithoutSentencesKeepsItsText() {
        assertThat(read("<p>你好</p>").body()).isEqualTo("你好");
        assertThat(read("<a href=x>你好</a>").body()).isEqualTo("你好");
        assertThat(read("").body()).isEmpty();
    }
}
