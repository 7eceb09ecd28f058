package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;

class BodyFallbackTest {
    private static final String MENU = "<div><a href=/>首页</a> <a href=/n>新闻</a> <a href=/s>社会</a></div>";

    private static Statements read(String html) {
        return PageReader.read("<html><title>通知公告</title>" + html, null, PageLimits.DEFAULT);
    }

    private static String list(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> "<li><span>2018-03-1" + i + "</span><a href=" + i + ">湖畔小学举办第" + i + "届读书节</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    @Test
    void ofAPageThatIsAListTheItemsAreKept() {
        Statements page = read(MENU + list(8) + "<div>共 32 页 上一页 1 2 3 下一页</div>");

        assertThat(page.content().lines()).hasSize(8).allMatch(line -> line.contains("读书节"));
        assertThat(page.dates()).isEmpty();
    }

    @Test
    void aListBesideAnArticleIsNotKept() {
        String text = "<p>图书馆宣布，自下月起延长开放时间，周末也不例外。</p>";

        assertThat(read(MENU + "<h1>通知</h1>" + text + list(8)).content()).doesNotContain("读书节");
    }

    @Test
    void ofAPageOfFactsAllAreKept() {
        List<String> facts = List.of("成立日期", "2009-06-11", "核准日期", "2018-03-02", "期限", "2029-06-10");
        String rows = facts.stream().map(fact -> "<li>" + fact + "</li>").collect(Collectors.joining());

        assertThat(read(MENU + "<ul>" + rows + "</ul>").content()).contains(facts);
    }
}
