package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.examples.text.Notes;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library notes about a search is said in Chinese to who reads Chinese, and in English in JSON. */
class NotesInChineseTest {

    @TempDir
    private Path folder;

    static Stream<List<String>> searches() {
        return Stream.of(
                List.of("--", "???"),
                List.of("--", "*台风"),
                List.of("--", "台风 AND"),
                List.of("--", "source: 台风"),
                List.of("--", "(台风"),
                List.of("--", "台风)"),
                List.of("--", "“台风"),
                List.of("--", "“台风」"),
                List.of("--", "\"\""),
                List.of("--", "台风 date:昨天"),
                List.of("--", "台风 author:小王"),
                List.of("--", "台风 date:2024..2022"),
                List.of("--", "\"台风 登陆\"~99999"),
                List.of("--", "tag:\"台风\"~3"),
                List.of("--", "台风 # 登陆"),
                List.of("--", "(".repeat(80) + "台风" + ")".repeat(80)),
                List.of("--", "台风 ".repeat(3_000)),
                List.of("--", "台".repeat(20_000)),
                List.of("鼠标"),
                List.of("抬风"),
                List.of("台风 抬风登鹿"),
                List.of("台风 地铁 茶馆"),
                List.of("台风停运的渡轮怎么样了"),
                List.of("台风", "--source", "无此报"),
                List.of("台风 高铁", "--match", "as-typed", "--source", "山城週報"),
                List.of("台风", "--from", "1999", "--to", "2001"),
                List.of("台风 月球", "--from", "1999"),
                List.of("台风", "--group"));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everyNoteOfASearchIsKnown(List<String> search) throws IOException {
        for (String note : notes(search)) {
            assertThat(Notes.inChinese(note)).as(note).isPresent();
            assertThat(Notes.inChinese(note).orElseThrow()).doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
        }
    }

    /** So that the test above is about something. */
    @Test
    void manyKindsOfNotesAreMet() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (List<String> search : searches().toList()) {
            for (String note : notes(search)) {
                kinds.add(note.replaceAll("「[^」]*」|[0-9]+", "…"));
            }
        }
        assertThat(kinds).hasSizeGreaterThan(20);
    }

    /** Of the sample, and of the golden files: those that are met often. The rest stays English, and is rare. */
    @Test
    void whatIsOftenNotedOfReadingIsKnown() throws IOException {
        assertThat(Cli.run("index", Cli.SAMPLE, "--index", folder.resolve("index"), "--lang", "zh")
                        .out())
                .contains("按说明", "来源：依据：署名行", "字符集 UTF-8：没有声明字符集；字节是合法的 UTF-8")
                .doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
        Path golden = Cli.EXAMPLES.resolveSibling("lucene-article").resolve("src/test/resources/article");
        int known = 0;
        int all = 0;
        try (Stream<ReadItem> items = ArticleReader.of().from(golden).open()) {
            for (ReadItem item : items.toList()) {
                List<String> notes =
                        item instanceof ReadItem.Found found ? found.notes() : List.of(((ReadItem.Skipped) item).why());
                all += notes.size();
                known += (int) notes.stream()
                        .filter(note -> Notes.inChinese(note).isPresent())
                        .count();
            }
        }
        assertThat((double) known / all).isGreaterThan(0.97);
    }

    @Test
    void thePageAndTheTerminalSayThem() {
        assertThat(Cli.run("search", "--lang", "zh", "--", "(台风").out()).contains("说明：第 1 个字符：「(」没有闭合，括号需要成对；已忽略。");
        assertThat(Cli.run("search", "--", "(台风").out()).contains("is not closed, wanted a pair of parentheses");
    }

    @Test
    void whatIsTypedStaysAsItIs() {
        assertThat(Notes.inChinese("no article has the id 「x」, so none is like it"))
                .contains("没有编号为「x」的文章，也就没有与它相似的");
        assertThat(Notes.inChinese("No article has 「台风 {1} $2」.")).contains("没有一篇文章含有「台风 {1} $2」。");
        assertThat(Notes.inChinese("something else")).isEmpty();
    }

    private static List<String> notes(List<String> search) throws IOException {
        List<Object> args = Stream.concat(Stream.of("search", "--json"), search.stream())
                .map(Object.class::cast)
                .toList();
        JsonNode notes = Cli.run(args.toArray()).json().path("notes");
        return notes.valueStream().map(JsonNode::asText).toList();
    }
}
