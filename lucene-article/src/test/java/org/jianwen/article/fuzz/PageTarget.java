package org.jianwen.article.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jianwen.article.page.PageContent;
import org.jianwen.article.page.PageLimits;
import org.jianwen.article.page.PageReader;
import org.jianwen.article.page.outline.PageClue;

/** The page reader, given any text as a page. */
public final class PageTarget {

    private static final String ADDRESS = "https://a.example/2024/03/05/1.html";

    private PageTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String html = new String(input, StandardCharsets.UTF_8);
        PageContent page = PageReader.read(html, ADDRESS, PageLimits.DEFAULT.withMaxDepth(64));
        assertThat(page.title()).isEqualTo(page.title().strip()).doesNotContain("\n");
        assertThat(page.body().isEmpty() || page.body().lines().noneMatch(String::isBlank))
                .as(page.body())
                .isTrue();
        for (PageClue clue : page.clues()) {
            assertThat(clue.text()).hasSizeLessThanOrEqualTo(200);
        }
        assertThat(page.tags()).doesNotHaveDuplicates();
    }
}
