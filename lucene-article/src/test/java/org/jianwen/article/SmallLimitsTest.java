package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jianwen.article.limits.DateLimits;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** What a limit cuts off is noted, and costs nothing else of the article. */
class SmallLimitsTest {

    private static final String TEXT = "入冬以来，湖面第一次结了整片的冰，渔民天不亮就出了门。".repeat(3);

    private static List<ReadItem> parse(UnaryOperator<ReadLimits> limits, String name, String text) {
        ReadSettings settings = ReadSettings.defaults().withLimits(limits.apply(ReadLimits.defaults()));
        return ArticleReader.of(settings).read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static ReadItem.Found found(UnaryOperator<ReadLimits> limits, String name, String text) {
        return (ReadItem.Found) parse(limits, name, text).getFirst();
    }

    private static String day(Article article) {
        return Objects.requireNonNull(article.published()).day().toString();
    }

    @Test
    void frontMatterThatDoesNotEndInTimeIsText() {
        String post = "---\ntitle: 冰\nx: " + "长".repeat(70_000) + "\n---\n" + TEXT + "\n";

        ReadItem.Found text = found(limits -> limits, "a.md", post);
        assertThat(text.notes())
                .contains("shape: no end of the front matter in the first 65536 characters, read as text");
        assertThat(text.article().body()).contains(TEXT);

        ReadItem.Found read =
                found(limits -> limits.withText(TextLimits.DEFAULT.withMaxFrontMatterCharacters(80_000)), "a.md", post);
        assertThat(read.notes()).contains("shape: front matter");
        assertThat(read.article().title()).isEqualTo("冰");
        assertThat(read.article().body()).isEqualTo(TEXT);
    }

    @Test
    void aRuleAtTheTopOfAShortTextIsNoFrontMatterCutShort() {
        assertThat(found(limits -> limits, "a.md", "---\n冰: 湖\n\n" + TEXT).notes())
                .noneMatch(note -> note.contains("front matter"));
    }

    @Test
    void jsonMayBeNestedAsDeepAsIsSaid() {
        String json = "{\"title\":\"冰\",\"x\":" + "[".repeat(150) + "]".repeat(150) + "}\n";
        String lines = json + "{\"title\":\"湖\"}\n";

        List<ReadItem> items = parse(limits -> limits, "a.jsonl", lines);
        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        ReadItem.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("line 1", "100"));
        assertThat(items.get(1)).isInstanceOf(ReadItem.Found.class);

        assertThat(parse(limits -> limits.withText(TextLimits.DEFAULT.withMaxNesting(200)), "a.jsonl", lines))
                .hasSize(2)
                .allMatch(ReadItem.Found.class::isInstance);
    }

    @Test
    void namesAndNumbersOfJsonMayBeAsLongAsALine() {
        String json = "{\"" + "x".repeat(60_000) + "\":" + "9".repeat(60_000) + ",\"title\":\"冰\"}";

        assertThat(found(limits -> limits, "a.json", json).article().title()).isEqualTo("冰");
    }

    @Test
    void quotationsDeeperThanIsSaidAreText() {
        String quoted = "# 冰\n\n" + "> ".repeat(8) + TEXT + "\n";

        assertThat(found(limits -> limits, "a.md", quoted).article().body()).isEqualTo(TEXT);
        Article article = found(limits -> limits.withText(TextLimits.DEFAULT.withMaxNesting(3)), "a.md", quoted)
                .article();
        assertThat(article.title()).isEqualTo("冰");
        assertThat(article.body()).startsWith(">").endsWith(TEXT);
    }

    @Test
    void jsonLdIsReadAsFarAsItIsNotTooDeep() {
        String page = "<html><head><title>冰</title><script type='application/ld+json'>"
                + "{\"datePublished\":\"2022-09-16\",\"x\":" + "[".repeat(150) + "]".repeat(150)
                + ",\"dateModified\":\"2022-09-17\"}</script></head><body><h1>冰</h1><p>" + TEXT + "</p></body></html>";

        ReadItem.Found cut = found(limits -> limits, "a.html", page);
        assertThat(day(cut.article())).isEqualTo("2022-09-16");
        assertThat(cut.article().updated()).isNull();
        assertThat(cut.article().body()).isEqualTo(TEXT);
        assertThat(cut.notes()).contains("date: JSON-LD read only as far as it is nested 100 deep");

        ReadItem.Found whole = found(limits -> limits.withPage(PageLimits.DEFAULT.withMaxNesting(200)), "a.html", page);
        assertThat(whole.article().updated()).isNotNull();
        assertThat(whole.notes()).noneMatch(note -> note.contains("nested"));
    }

    @Test
    void furtherDatesThatAPageMarksAreText() {
        String page = "<html><body><h1>冰</h1><div class=by>发布时间：<time datetime=2022-09-16>九月十六日</time></div><p>" + TEXT
                + "</p>" + "<p>湖心的冰厚了，<time datetime=2021-01-01>新年</time>那天还没有。</p>".repeat(5) + "</body></html>";

        ReadItem.Found cut = found(limits -> limits.withPage(PageLimits.DEFAULT.withMaxTimes(2)), "a.html", page);
        assertThat(day(cut.article())).isEqualTo("2022-09-16");
        assertThat(cut.article().body()).contains("新年");
        assertThat(cut.notes()).contains("date: only the first 2 dates that the page marks were told from its text");
        assertThat(found(limits -> limits, "a.html", page).notes())
                .noneMatch(note -> note.contains("that the page marks"));
    }

    @Test
    void furtherPlacesThatMayHoldTheDateAreNotLookedAt() {
        String page = "<html><head><meta name=pubdate content=2022-09-16><meta name=pubdate content=2022-09-16>"
                + "</head><body><h1>冰</h1><p>" + TEXT + "</p></body></html>";

        ReadItem.Found cut = found(limits -> limits.withDates(DateLimits.DEFAULT.withMaxPlaces(1)), "a.html", page);
        assertThat(day(cut.article())).isEqualTo("2022-09-16");
        assertThat(cut.notes()).contains("date: only the first 1 of 2 places that may hold a date were looked at");
    }

    @Test
    void aFieldIsLookedAtForADateAsFarAsIsSaid() {
        String json = "{\"title\":\"冰\",\"date\":\"" + "湖".repeat(3_000) + " 2022-09-16\"}";

        ReadItem.Found cut = found(limits -> limits, "a.json", json);
        assertThat(cut.article().published()).isNull();
        assertThat(cut.notes()).anyMatch(note -> note.endsWith("was looked at as far as 2000 of its 3011 characters"));
        assertThat(day(found(limits -> limits.withDates(DateLimits.DEFAULT.withMaxCharacters(4_000)), "a.json", json)
                        .article()))
                .isEqualTo("2022-09-16");
    }

    @Test
    void theYearIsFoundHoweverFarDownTheTextNamesIt() {
        String text = "冰\n09月16日 08:05 来源：晨风日报\n" + (TEXT + "\n").repeat(5_000) + "这是2022年9月16日的事。\n";

        assertThat(day(found(limits -> limits, "a.txt", text).article())).isEqualTo("2022-09-16");
    }
}
