package org.jianwen.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

class ReadTextTest {

    @Test
    void whatWasDecidedStandsUnderItsField() {
        String page = "<html><meta charset=utf-8><title>山里修了路</title><h1>山里修了路</h1><p>2024-03-05 09:10 来源：晨风日报</p>"
                + "<p>三月的第一天，村里的公路通车了，孩子们走了出来。</p></html>";
        ReadItem item = ArticleReader.of()
                .read(page.getBytes(StandardCharsets.UTF_8), "2024-04-01.html")
                .get(0);
        StringWriter out = new StringWriter();

        new ReadText(new PrintWriter(out, true), Terminal.NONE).print((ReadItem.Found) item);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "charset    UTF-8: declared as 「utf-8」; the bytes are valid UTF-8",
                        "title      山里修了路",
                        "           from the page",
                        "source     晨风日报",
                        "           from the byline",
                        "published  2024-03-05 09:10 +08:00",
                        "id         " + ((ReadItem.Found) item).article().id(),
                        "           a hash of title and body")
                .anySatisfy(line -> assertThat(line).contains("byline 2024-03-05 09:10 is contradicted by name of the"))
                .noneMatch(line -> line.startsWith("note"));
    }
}
