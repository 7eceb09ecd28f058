package org.jianwen.article.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.page.PageReader;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptArticleTest {
    private static final String ONE = "店开在巷子尽头，门口摆着一排新编的篮子。师傅坐在矮凳上破篾，刀口贴着竹节往下走，发出细细的裂响。";
    private static final String OTHER = "一根竹子可以破成二十四片，再把每一片分成三层。只有最外面那层青篾拿来编篮子的口沿。";

    private static Statements read(String script) {
        return PageReader.read(
                "<html><head><title>竹器店 | 晨风网</title></head><body><div id=app>加载中</div>" + script + "</body></html>",
                null,
                PageLimits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.__STATE__={\"user\":{\"id\":1},\"post\":{\"title\":\"竹器店\",\"publishTime\":\"2022-05-06 10:00:00\",\"content\":\"<p>@<\\/p><p>#<\\/p>\"}};(function(){var a={};})()</script>",
                "<script type='application/json'>{\"list\":[{\"title\":\"湖边\",\"text\":\"湖水又涨了。\"}],\"post\":{\"title\":\"竹器店\",\"body\":\"@\\n#\",\"created_at\":\"2022-05-06T02:00:00Z\"}}</script>",
                "<script>var a={b:1};var state={\"post\":{\"title\":\"竹器店\",\"pubDate\":1651802400,\"detail\":{\"html\":\"<p>@<p>#\"}}}</script>"
            })
    void aPageWithoutTextIsReadFromTheStateInItsScripts(String script) {
        Statements page = read(script.replace("@", ONE).replace("#", OTHER));

        assertThat(page.content()).isEqualTo(ONE + "\n" + OTHER);
        assertThat(page.first(Field.TITLE)).isEqualTo("竹器店");
        assertThat(page.dates()).singleElement().asString().contains("2022-05-06");
        assertThat(page.notes()).contains("body: taken from a script of the page, which has no text of its own");
    }

    @ParameterizedTest
    @CsvSource({"updateTime, 2022-05-06", "publishTime, 8", "expireTime, 1651802400", "publishTime, 1651802400999123"})
    void onlyThePublicationIsTheDate(String name, String value) {
        String script = "<script>x={\"post\":{\"" + name + "\":\"" + value + "\",\"n\":" + value.replace("-", "")
                + ",\"content\":\"" + ONE + OTHER + "\"}}</script>";

        assertThat(read(script).content()).isEqualTo(ONE + OTHER);
        assertThat(read(script).dates()).isEmpty();
    }

    @Test
    void whatThePageShowsIsReadRatherThanItsScripts() {
        String state = "<script>x={\"post\":{\"content\":\"" + OTHER + OTHER + "\"}}</script>";

        assertThat(read("<p>" + ONE + "</p>" + state).content()).contains(ONE).doesNotContain(OTHER);
        assertThat(read("<script>var x={\"a\":\"" + "短".repeat(200) + "\"}</script>")
                        .content())
                .doesNotContain("短");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "{\"a\":[", "{}", "{\"a\":\"竹。竹。\"", "{\"publishTime\":", "\\u007b\""})
    void nothingMakesItThrow(String part) {
        assertThat(read("<script>" + part.repeat(100_000) + "</script>").content())
                .isNotNull();
    }
}
