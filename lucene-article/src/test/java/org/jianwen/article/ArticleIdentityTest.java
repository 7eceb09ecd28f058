package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lakeside.example/新闻/1?id=7",
                "http://Lakeside.example:80/新闻/1/?id=7#top",
                "//lakeside.example/%e6%96%b0%e9%97%bb/1?utm_source=rss&id=7&utm_medium=feed",
                " https://lakeside.example/%E6%96%B0%E9%97%BB/1?at_medium=RSS&at_campaign=KARANGA&id=7 "
            })
    void isOneForOneAddress(String url) {
        assertThat(ArticleIdentity.ofUrl(url)).isEqualTo("https://lakeside.example/%E6%96%B0%E9%97%BB/1?id=7");
    }

    @Test
    void keepsApartWhatIsNotTracking() {
        assertThat(ArticleIdentity.ofUrl("https://lakeside.example/show.php?id=7"))
                .isNotEqualTo(ArticleIdentity.ofUrl("https://lakeside.example/show.php?id=8"));
        assertThat(ArticleIdentity.ofUrl("https://lakeside.example/?p=1&spmx=2"))
                .isEqualTo("https://lakeside.example?p=1&spmx=2");
    }

    @Test
    void isNoneForAWholeSite() {
        assertThat(ArticleIdentity.ofUrl("https://lakeside.example/")).isNull();
        assertThat(ArticleIdentity.ofUrl("https://lakeside.example/?utm_source=x#a"))
                .isNull();
        assertThat(ArticleIdentity.ofUrl("lakeside")).isNull();
        assertThat(ArticleIdentity.ofUrl(null)).isNull();
    }

    @Test
    void isOneForTheSameWords() {
        assertThat(ArticleIdentity.ofWords("标题", "正文 一\n二"))
                .isEqualTo(ArticleIdentity.ofWords(" 标题", "正文一\n\n二"))
                .isNotEqualTo(ArticleIdentity.ofWords("标题正", "文一二"));
    }

    @Test
    void neverThrows() {
        for (String part : new String[] {"https://", "/", "a@", "%", "?", "&utm_", "#", ":80", "中"}) {
            ArticleIdentity.ofUrl("https://" + part.repeat(100_000));
            ArticleIdentity.ofUrl("https://x.example/" + part.repeat(100_000));
        }
    }
}
