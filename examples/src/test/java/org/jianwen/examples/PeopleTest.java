package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jianwen.examples.Cli.Ran;
import org.jianwen.examples.text.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of each command. */
class PeopleTest {

    private static final Terminal SCREEN = new Terminal(true, true, true, 80);

    @TempDir
    private Path folder;

    @Test
    void aSearchShowsHitsWithMarksAHistogramAndSources() {
        assertThat(Cli.run("search", "台风").out())
                .contains(" articles for 「台风」")
                .contains("«台风»")
                .contains("«颱風»")
                .contains("By month, in the zone Asia/Shanghai\n  2022-07  █")
                .contains("By source")
                .contains("海岸新闻网")
                .doesNotContain("\u001b");
    }

    @Test
    void aTerminalGetsColourInsteadOfMarks() {
        assertThat(Cli.run(folder, SCREEN, "search", "台风").out())
                .contains("\u001b[1;31m台风\u001b[0m")
                .doesNotContain("«");
    }

    @Test
    void articlesCannotGiveOrdersToTheTerminal() throws Exception {
        Path file = folder.resolve("evil.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"1\",\"title\":\"标题\\u001b]0;pwned\\u0007\",\"body\":\"正文\\u001b[2J正文\",\"source\":\"\\u001b[31m红\"}\n");
        Path index = folder.resolve("index");
        String all = Cli.run("index", file, "--index", index).out()
                + Cli.run("search", "正文", "--index", index).out()
                + Cli.run("read", file).out();
        assertThat(all).contains("标题").doesNotContain("\u001b").doesNotContain("\u0007");
    }

    @Test
    void aPageBehindTheLastIsExplained() {
        assertThat(Cli.run("search", "台风", "--page", 99).out()).contains("There is no page 99");
    }

    @Test
    void aHitSaysOnRequestWhatGaveItItsPlace() {
        assertThat(Cli.run("search", "台风", "--explain").out())
                .containsPattern("Found with \\d+\\.\\d\\d points\\.")
                .containsPattern("「台风」 in the (title|body): \\d+\\.\\d\\d");
        assertThat(Cli.run("search", "台风").out()).doesNotContain(" points.");
    }

    @Test
    void newerArticlesArePreferredOnRequestAndSoAreOnesWords() throws Exception {
        assertThat(Cli.run("search", "台风", "--recent", 30, "--explain").out()).contains("for the date");
        Path words = Files.writeString(folder.resolve("words.txt"), "擦岸而过\n\n");
        assertThat(Cli.run("search", "台风擦岸而过", "--words", words, "--explain").out())
                .contains("「擦岸而过」 in the title: ");
    }

    @Test
    void articlesLikeAHitAreFound() throws Exception {
        var hit = Cli.run("search", "台风 白鹭", "--size", 1, "--json")
                .json()
                .path("hits")
                .path(0);
        Ran similar = Cli.run("search", "--similar", hit.path("id").asText(), "--size", 5);
        assertThat(similar.code()).isZero();
        assertThat(similar.out())
                .contains("台风")
                .doesNotContain(hit.path("title").asText());
    }

    @Test
    void reprintsStandBelowTheEarliest() throws Exception {
        String body = "港湾新大桥今天上午通车，两岸居民步行过桥只要二十分钟，渡轮公司说将保留一条航线。";
        Path file = Files.writeString(folder.resolve("bridge.jsonl"), """
                {"id":"2","title":"新橋通車","body":"%s","source":"港報","date":"2024-05-03"}
                {"id":"1","title":"大桥通车","body":"%s","source":"晚报","date":"2024-05-02"}
                """.replace("%s", body));
        Path index = folder.resolve("index");
        Cli.run("index", file, "--index", index);
        assertThat(Cli.run("search", "通车", "--group", "--index", index).out())
                .startsWith("1 hit for 「通车」")
                .contains("also 2024-05-03 · 港報 · 新橋通車");
        assertThat(Cli.run("search", "通车", "--group", "--json", "--index", index)
                        .json()
                        .path("hits")
                        .path(0)
                        .path("reprints"))
                .first()
                .hasToString("\"2\"");
    }

    @Test
    void theBusiestTimesHaveTheirWords() throws Exception {
        assertThat(Cli.run("search", "台风", "--timeline").out())
                .startsWith("17 articles")
                .containsPattern("20\\d\\d-\\d\\d-\\d\\d to 20");
        assertThat(Cli.run("search", "台风", "--timeline", "--json").json().path("periods"))
                .isNotEmpty();
    }

    @Test
    void nothingFoundSaysSo() {
        assertThat(Cli.run("search", "\"没有这样的词组\"").out()).startsWith("Nothing found for 「\"没有这样的词组\"」");
    }

    @Test
    void aMisspeltWordIsAskedAbout() throws Exception {
        assertThat(Cli.run("search", "抬风").out()).startsWith("Nothing found").contains("Did you mean 「台风」?");
        assertThat(Cli.run("search", "抬风", "--json").json().path("did_you_mean"))
                .first()
                .hasToString("\"台风\"");
        assertThat(Cli.run("search", "台风").out()).doesNotContain("Did you mean");
        assertThat(Cli.run("search", "台风", "--json").out()).doesNotContain("did_you_mean");
    }

    @Test
    void indexingEndsWithFiguresAndTables() {
        assertThat(Cli.run("index", Cli.SAMPLE, "--index", folder.resolve("index"))
                        .out())
                .contains("72 files read in ", ": 72 articles added, 0 replaced, 0 skipped")
                .contains("By source\n")
                .containsPattern("11  海岸新闻网")
                .contains("By precision of the date\n")
                .containsPattern("50  second");
    }

    @Test
    void aTerminalSeesABarAndAPipeDoesNot() {
        Path index = folder.resolve("index");
        assertThat(Cli.run(folder, SCREEN, "index", Cli.SAMPLE, "--index", index)
                        .err())
                .contains("Indexing");
        assertThat(Cli.run("index", Cli.SAMPLE, "--index", index).err()).isEmpty();
    }

    @Test
    void readingShowsEveryDecisionAndItsEvidence() {
        assertThat(Cli.run("read", Cli.SAMPLE.resolve("jekyll/2023-03-05-mountain-library-night.md"))
                        .out())
                .contains("title      ", "source     ", "published  2023-03-05 22:41:30 +08:00")
                .contains("to the second, in the zone Asia/Shanghai, confidence high, from the front matter: 「")
                .contains("body       ");
    }

    @Test
    void analysisIsATableThatLinesUp() {
        assertThat(Cli.run("analyze", "颱風C").out().lines())
                .first()
                .isEqualTo("field       position  start  end  term  in the text");
        assertThat(Cli.run("analyze", "颱風C").out()).contains("words              0      0    2  台风  颱風\n");
    }

    @Test
    void addingToTheSampleArchiveIsSaid() throws Exception {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "{\"id\":\"mine\",\"title\":\"独一无二的标题\",\"body\":\"正文\"}\n");
        Path cache = folder.resolve("cache");
        assertThat(Cli.run(cache, Terminal.NONE, "index", file).err()).contains("use --index DIR");
        assertThat(Cli.run(cache, Terminal.NONE, "search", "独一无二").code()).isZero();
    }
}
