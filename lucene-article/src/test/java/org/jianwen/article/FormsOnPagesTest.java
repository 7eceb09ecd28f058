package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jianwen.article.date.DateFinder;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** Every form of a date that names one is read where it is the byline of a page. */
class FormsOnPagesTest {

    private static final ArticleReader READER = ArticleReader.of(ReadSettings.defaults()
            .withCaptured(OffsetDateTime.parse("2024-06-18T10:00+08:00").toInstant()));

    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>渡口重新开航</title></head><body>
            <h1>渡口重新开航</h1><div class="info">%s</div><div class="content">
            <p>河湾镇的渡口重新开航，清早第一班船载走了四十多位赶集的乡亲。</p>
            <p>船老大说，停航的三个月里，孩子们上学要多绕十二公里山路。</p>
            <p>新换的两艘铁壳船装了救生衣柜和广播，雨天也能看清对岸的灯标。</p></div></body></html>
            """;

    @Test
    void everyFormIsReadAsABylineOrNoneIsInvented() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(DateFinder.class.getResourceAsStream("forms.tsv"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> {
                        String found = onPage(row[0]);
                        if (!found.equals(row[1])) {
                            wrong.add(row[0] + ": " + found + ", wanted " + row[1]);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    private static String onPage(String form) {
        byte[] page = String.format(
                        Locale.ROOT, PAGE, form.replace("&", "&amp;").replace("<", "&lt;"))
                .getBytes(StandardCharsets.UTF_8);
        Article article = ((ReadItem.Found) READER.read(page, "a.html").get(0)).article();
        ArticleDate date = article.published() == null ? article.updated() : article.published();
        return date == null ? "none" : date.value().replace('T', ' ').replace("+08:00", "");
    }
}
