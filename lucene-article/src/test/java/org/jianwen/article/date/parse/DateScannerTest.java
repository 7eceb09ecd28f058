package org.jianwen.article.date.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {

    @ParameterizedTest
    @CsvSource({
        "发布时间：2022-09-16 08:05, PUBLISHED",
        "時間:2022-09-16, PUBLISHED",
        "2022-09-16 08:05 发布, PUBLISHED",
        "Posted on September 16 2022, PUBLISHED",
        "最后更新于 2022-09-16, UPDATED",
        "3小时前更新, REFRESHED",
        "最後更新：2022-09-16, UPDATED",
        "修改于2022-09-16, UPDATED",
        "Last updated: 2022-09-16, UPDATED",
        "截止日期为2022-09-16, OTHER",
        "2022-09-16 来源：某报, NONE",
        "2022-09-16 阅读：1234, NONE",
        "2022-09-16 08:05更新 来源：某报, REFRESHED",
        "歌手：周南 发行时间：2009-11-20, OTHER",
        "入住日期 2016-05-01, OTHER",
        "首播：2015-03-02, OTHER",
        "湖畔日报时间：2015-03-02, PUBLISHED",
        "来源：湖畔 时间：2015-03-02, PUBLISHED",
        "来源：清风时间：2015-03-02, PUBLISHED",
        "公告时间：2015-03-02, PUBLISHED",
        "文章来源：2015-03-02, NONE",
        "湖畔网讯：2015-03-02, NONE",
        "编辑于 2019-04-11 17:02, REFRESHED",
        "最近修订：2019-04-11, UPDATED",
        "Last modified on 2019-04-11, UPDATED",
        "創建於 2019-04-11, PUBLISHED",
        "轉載日期：2019-04-11, PUBLISHED",
        "拍攝於2019年4月11日, OTHER",
        "註冊於 2012-04-11, OTHER",
        "评论于 2019-04-11 17:02, OTHER",
        "最後回覆：2019-04-11, OTHER",
        "下次更新时间：2019-04-11, OTHER",
        "預計發佈時間：2019-04-11, OTHER",
        "今天是：2019年4月11日, OTHER",
        "學號 2019-04-11, OTHER",
        "创刊日期：1956年1月1日, OTHER",
        "公众号 2019-04-11, NONE",
        "1976年4月11日出生, OTHER",
        "1976年4月11日創刊於云州, OTHER",
        "2019-04-11收稿, OTHER",
        "2019-04-11开学第一课, NONE",
        "2019-04-11 开幕, NONE"
    })
    void wordsBesideADateSayWhatItIsTheDateOf(String line, DateLabel label) {
        List<ParsedDate> forms = DateScanner.scan(line);
        assertThat(forms).hasSize(1);
        assertThat(forms.get(0).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"截止日期：2018-06-01、2018-12-31", "上映日期: 2017-10-13(内地) / 2017-06-20(影展)"})
    void aSecondDateGoesWithTheFirst(String line) {
        assertThat(DateScanner.scan(line))
                .extracting(ParsedDate::label)
                .containsExactly(DateLabel.OTHER, DateLabel.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "年月日", "(1) ", " ", "9月1日"})
    void aHundredThousandfoldIsScannedInLinearTime(String piece) {
        assertThat(DateScanner.scan(piece.repeat(100_000))).isNotNull();
    }
}
