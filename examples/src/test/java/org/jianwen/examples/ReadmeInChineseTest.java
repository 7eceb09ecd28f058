package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.zh.md says what README.md says: the same code, the same commands, the same tables with the same figures. */
class ReadmeInChineseTest {

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d|\\.\\d+");

    private final String english = read("README.md");
    private final String chinese = read("README.zh.md");

    @Test
    void hasTheSameCode() {
        assertThat(all(BLOCK, chinese)).isEqualTo(all(BLOCK, english));
    }

    @Test
    void namesTheSameThingsInCode() {
        assertThat(all(INLINE, withoutBlocks(chinese)))
                .containsExactlyInAnyOrderElementsOf(all(INLINE, withoutBlocks(english)));
    }

    @Test
    void hasTheSameTablesWithTheSameFigures() {
        List<String> there = rows(english);
        List<String> here = rows(chinese);
        assertThat(here).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            assertThat(cells(here.get(i))).as(here.get(i)).isEqualTo(cells(there.get(i)));
            assertThat(all(NUMBER, here.get(i)))
                    .as(here.get(i))
                    .containsExactlyInAnyOrderElementsOf(all(NUMBER, there.get(i)));
        }
    }

    @Test
    void hasTheSameSectionsPicturesAndFigures() {
        assertThat(all(Pattern.compile("(?m)^#+ "), chinese)).isEqualTo(all(Pattern.compile("(?m)^#+ "), english));
        Pattern picture = Pattern.compile("docs/[\\w-]+\\.png");
        assertThat(all(picture, chinese)).isEqualTo(all(picture, english));
        assertThat(all(Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{4,}|\\d+\\.\\d+"), withoutBlocks(chinese)))
                .containsExactlyInAnyOrderElementsOf(
                        all(Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{4,}|\\d+\\.\\d+"), withoutBlocks(english)));
    }

    private static List<String> rows(String text) {
        return withoutBlocks(text).lines().filter(line -> line.startsWith("|")).toList();
    }

    private static int cells(String row) {
        return row.split("\\|", -1).length;
    }

    private static String withoutBlocks(String text) {
        return BLOCK.matcher(text).replaceAll("");
    }

    private static List<String> all(Pattern pattern, String text) {
        return new ArrayList<>(
                pattern.matcher(text).results().map(MatchResult::group).toList());
    }

    private static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
