package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNamesTest {

    private final SourceNames names = SourceNames.bundled();

    @Test
    void knowsHostsAndThoseUnderThem() {
        assertThat(names.at("https://www.bbc.com/zhongwen/simp/1")).isEqualTo("BBC");
        assertThat(names.at("http://BBC.co.uk:80/x")).isEqualTo("BBC");
        assertThat(names.at("https://notbbc.com/")).isNull();
        assertThat(names.at("no address")).isNull();
        assertThat(names.at(null)).isNull();
    }

    @Test
    void callsOnePublisherByOneName() {
        assertThat(names.named(" BBC中文 ")).isEqualTo("BBC");
        assertThat(names.named("法国国际广播电台")).isEqualTo(names.named("rfi")).isEqualTo("法广");
        assertThat(names.named("湖畔周报")).isEqualTo("湖畔周报");
    }

    @Test
    void takesRowsOfTheUser() throws IOException {
        SourceNames more = names.with(new StringReader("# mine\n\nlakeside.example\t湖畔周报\t湖畔网;湖畔\nbbc.com\t英国广播公司\n"));

        assertThat(more.at("https://news.lakeside.example/1")).isEqualTo("湖畔周报");
        assertThat(more.named("湖畔")).isEqualTo("湖畔周报");
        assertThat(more.at("https://www.bbc.com/zhongwen/1")).isEqualTo("英国广播公司");
        assertThat(names.at("https://news.lakeside.example/1")).isNull();
    }

    @Test
    void saysWhichRowIsWrong() {
        assertThatThrownBy(() -> names.with(new StringReader("# mine\nlakeside.example 湖畔周报\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2: found 「lakeside.example 湖畔周报」, wanted a host, a tab and a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blog.sina.com.cn/s/1.html",
                "https://zhangsan.blog.sohu.com/1.html",
                "https://user.qzone.qq.com/1",
                "https://mp.weixin.qq.com/s/abc",
                "https://bbs.people.com.cn/1",
                "https://t.163.com/x",
                "https://blog.ifeng.com/article/1.html"
            })
    void aHostDoesNotNameTheUsersOfItsSubdomains(String url) {
        assertThat(SourceNames.bundled().at(url)).isNull();
    }

    @Test
    void aRowForTheHostOfUsersIsObeyed() {
        SourceNames names = SourceNames.bundled().with("blog.sina.com.cn", "新浪博客");
        assertThat(names.at("https://blog.sina.com.cn/s/1.html")).isEqualTo("新浪博客");
        assertThat(names.at("https://news.sina.com.cn/s/1.html")).isEqualTo("新浪网");
    }
}
