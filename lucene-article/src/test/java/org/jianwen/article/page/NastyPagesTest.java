package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NastyPagesTest {
    /** Ten times as many with {@code -Djianwen.long=true}. */
    private static final int TIMES = Boolean.getBoolean("jianwen.long") ? 100_000 : 10_000;

    private static final String SENTENCE = "<p>山路有十八道弯，司机从小走惯了。</p>";

    private static Statements read(String html) {
        return PageReader.read(html, null, PageLimits.DEFAULT);
    }

    @Test
    void tenThousandNestedTablesStillGiveTheirText() {
        assertThat(read("<table><tr><td>".repeat(10_000) + SENTENCE).content()).isEqualTo("山路有十八道弯，司机从小走惯了。");
    }

    @Test
    void aPageOfMoreThanTheLimitIsCut() {
        Statements page = read("文，字。".repeat(PageLimits.DEFAULT.maxCharacters() / 2));

        assertThat(page.content()).hasSize(PageLimits.DEFAULT.maxCharacters());
        assertThat(page.notes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>文，",
                "<p><a href=x>文字，好。",
                "<time>文",
                "<time datetime=2020-01-01>二〇二〇</time>",
                "<p class=x>2020-01-01 10:00 来源：某社</p>",
                "<p class=x>2020-01-01 10:00</p>" + SENTENCE,
                "<br>一句，话。",
                "来源：",
                "（编辑",
                "<h1>标题</h1>",
                "<template>",
                "<svg><title>",
                "\u3000 ",
                "1-",
                "<script type=application/ld+json>{\"a\":{\"datePublished\":\"2020-01-01\"",
                "<!--",
                "&#x"
            })
    void howeverOftenItIsRepeatedItEnds(String part) {
        assertThatCode(() -> read(part.repeat(TIMES))).doesNotThrowAnyException();
    }

    @Test
    void noMixtureOfPiecesThrowsOrLosesAllText() {
        List<String> pieces = List.of(
                "<div>",
                "</div>",
                "<p>",
                "</p>",
                "<td>",
                "<tr>",
                "</table>",
                "<br>",
                "<h1>",
                "</h1>",
                "<a href=x>",
                "</a>",
                "<span hidden>",
                "<time>",
                "</time>",
                "<footer>",
                "<div class=comments>",
                "来源：",
                "2022-09-16 08:05",
                "山路有十八道弯，",
                "司机从小走惯了。",
                "𠮷",
                "\ud842",
                "相关阅读",
                "责任编辑：",
                "\u3000",
                "更新：",
                "<title>",
                "</title>",
                "<pre>",
                "\n",
                "&nbsp;",
                "<![CDATA[",
                "\0");
        Random random = new Random(7);
        for (int round = 0; round < TIMES / 10; round++) {
            StringBuilder html = new StringBuilder("<div>文");
            for (int i = random.nextInt(30); i > 0; i--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            String page = html.toString();
            assertThat(read(page).content()).as(page).isNotEmpty();
        }
    }
}
