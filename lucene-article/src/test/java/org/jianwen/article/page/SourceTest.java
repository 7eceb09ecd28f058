package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
    @ParameterizedTest
    @CsvSource({"来源：水务局浏览次数：12, 水务局", "来源：晨风日报编辑：周南, 晨风日报", "来源：晨风时间 2022-09-16, 晨风时间", "来源：湖畔访问学者网, 湖畔访问学者网"})
    void endsWhereAnotherLabelBegins(String byline, String source) {
        String page = "<title>山路</title><h1>山路</h1><p>" + byline + "</p><p>村里的公路通车了，孩子们走了出来。</p>";

        assertThat(PageReader.read(page, null, PageLimits.DEFAULT).first(Field.SOURCE))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "《 晨风日报 》（ 2010年05月24日 06 版）, 晨风日报",
        "2019-11-02 00:12 晨风日报 / 记者周南, 晨风日报",
        "转贴自：晨风日报 | 2005-3-18, 晨风日报",
        "《晨风日报社史》 2010年05月24日,"
    })
    void isTheNewspaperBesideTheDate(String byline, String source) {
        String page = "<title>山路</title><h1>山路</h1><p>" + byline + "</p><p>村里的公路通车了，孩子们走了出来。</p>";

        assertThat(PageReader.read(page, null, PageLimits.DEFAULT).first(Field.SOURCE))
                .isEqualTo(source);
    }
}
