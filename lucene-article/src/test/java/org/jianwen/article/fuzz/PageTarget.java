package org.jianwen.article.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.PageReader;
import org.jianwen.article.page.layout.HeadFacts;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.statement.DeclaredFields;
import org.jianwen.article.statement.Statements;

/** The page reader, given any text as a page. */
public final class PageTarget {

    private static final String ADDRESS = "https://a.example/2024/03/05/1.html";

    private PageTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String html = new String(input, StandardCharsets.UTF_8);
        Statements page = PageReader.read(html, ADDRESS, PageLimits.DEFAULT.withMaxDepth(64));
        assertThat(page.list()).allMatch(said -> said.text().equals(said.text().strip()));
        assertThat(page.content().isEmpty() || page.content().lines().noneMatch(String::isBlank))
                .as(page.content())
                .isTrue();
        assertThat(page.list()).doesNotHaveDuplicates();
        nothingIsLostInSilence(html);
    }

    /** Every line of the page is in the body, or named with the rule that left it out. */
    private static void nothingIsLostInSilence(String html) {
        PageLimits limits = PageLimits.DEFAULT.withMaxDepth(64);
        Statements page = PageReader.read(html, ADDRESS, limits, new PageRules(Set.of(), true), DeclaredFields.NONE);
        String notes = String.join("\n", page.notes());
        if (notes.contains("taken from a script") || page.content().isEmpty()) {
            return;
        }
        HeadFacts head = new HeadFacts(limits.maxNesting());
        PageLayout layout = PageLayout.of(html, ADDRESS, limits, PageRules.ALL, head);
        for (PageLayout.Line line : layout.lines()) {
            assertThat(page.content().contains(line.text())
                            || notes.contains(line.text())
                            || isWithoutTail(line.text(), page.content(), notes))
                    .as(line.text())
                    .isTrue();
        }
    }

    /** Whether a line is in the body but for its end, and that is named. */
    private static boolean isWithoutTail(String line, String body, String notes) {
        return IntStream.range(1, line.length())
                .anyMatch(end -> body.contains(line.substring(0, end).strip())
                        && notes.contains("「" + line.substring(end).strip() + "」"));
    }
}
