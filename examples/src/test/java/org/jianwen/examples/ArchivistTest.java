package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.examples.Cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archivist does in a week: each task one or two commands. */
class ArchivistTest {

    @TempDir
    Path folder;

    @Test
    void aWeekOfAnArchivist() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("saved"));
        String story = "港湾新大桥今天上午通车，两岸居民步行过桥只要二十分钟，渡轮公司说将保留一条航线，直到年底。";
        Files.writeString(archive.resolve("news.jsonl"), """
                {"id":"bridge","title":"大桥通车","body":"%s","source":"晚报","date":"2024-10-02","tags":["交通"]}
                {"id":"bridge2","title":"新橋通車","body":"%s","source":"港報","date":"2024-10-03"}
                {"id":"moon","title":"月亮上的早晨","body":"月球背面的早晨很长，月壤在阳光下发亮。","source":"晚报","date":"2023-05-01"}
                """.replace("%s", story));
        Files.writeString(
                archive.resolve("page.html"),
                "<html><head><title>雾中的渡轮</title></head><body><article><h1>雾中的渡轮</h1>"
                        + "<p>清晨的雾里，渡轮鸣着汽笛靠岸，等船的人说今天的早班又要晚了。</p></article></body></html>");
        Files.write(archive.resolve("scan.bin"), new byte[] {0, 1, 2, (byte) 255, 0});

        // 1 index saved pages; 2 what was not read and why
        assertThat(run("index", archive).code()).isZero();
        assertThat(run("report").out()).contains("scan.bin: binary file");
        // 3 a phrase in one autumn from two sources
        assertThat(total("\"新大桥\"", "--from", "2024-09", "--to", "2024-11", "--source", "晚报", "--source", "港報"))
                .isEqualTo(2);
        // 4 to CSV
        Path csv = folder.resolve("hits.csv");
        assertThat(run("export", "通车", "--out", csv).code()).isZero();
        assertThat(Files.readAllLines(csv)).hasSize(3).first().asString().startsWith("id,title,source,date");
        // 5 without a date
        assertThat(run("search", "date:none").out()).contains("雾中的渡轮");
        // 6 fix a date
        Path corrections = Files.writeString(folder.resolve("c.tsv"), "page.html\tdate\t2022-01-05\n");
        run("index", archive, "--corrections", corrections);
        assertThat(hit("渡轮 早班").path("date").asText()).isEqualTo("2022-01-05");
        // 7 duplicates
        assertThat(run("search", "通车", "--group").out()).contains("also 2024-10-03 · 港報 · 新橋通車");
        // 8 keep up to date
        Files.writeString(archive.resolve("new.txt"), "山里的夜晚\n\n月亮升起来了，山谷里传来水声，走夜路的人点起灯笼。\n");
        assertThat(run("index", archive, "--json").json().path("unchanged").asInt())
                .isEqualTo(4);
        // 9 remove one
        assertThat(run("delete", "moon").code()).isZero();
        assertThat(total("月壤")).isZero();
        // 10 why does it match
        assertThat(run("search", "大桥", "--explain").out()).contains("points.");
        // 12 inside one source, 13 newest first
        assertThat(run("search", "通车", "--source", "晚报", "--json").json().path("hits"))
                .hasSize(1);
        assertThat(run("search", "通车", "--sort", "newest", "--json")
                        .json()
                        .path("hits")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("bridge2");
        // 16 read a whole article, 17 more like this
        assertThat(run("show", "bridge").out()).contains("直到", "reprint    2024-10-03 · 港報 · 新橋通車", "news.jsonl");
        assertThat(Cli.run("search", "--similar", sampleId(), "--size", 3).code())
                .isZero();
        // 18 list sources, tags, size
        assertThat(run("stats").out()).contains("By source", "晚报", "By tag", "交通", "MB on disk");
        JsonNode stats = run("stats", "--json").json();
        assertThat(stats.path("articles").asInt()).isEqualTo(4);
        assertThat(stats.path("undated").asInt()).isEqualTo(1);
        assertThat(run("check").out()).contains("whole: 4 articles");
    }

    @Test
    void overTheSampleArchive() throws IOException {
        // 14 a phrase with a typo, 15 by pinyin
        assertThat(Cli.run("search", "抬风").out()).contains("Did you mean 「台风」?");
        assertThat(Cli.run("suggest", "taif").out()).contains("台风");
        // 11 share a link: the id of a hit leads to the article
        assertThat(Cli.run("show", sampleId()).out()).contains("台风");
        // 19 into one month, 20 busiest times
        assertThat(Cli.run("search", "台风", "--from", "2023-07", "--to", "2023-07", "--json")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(Cli.run("search", "台风", "--timeline").out()).contains("expected");
    }

    @Test
    void anAddressIsReadByAPersonAndFindsItsArticle() throws IOException {
        String line = Cli.run("search", "台风 白鹭 擦岸", "--size", 1)
                .out()
                .lines()
                .filter(text -> text.contains("https://"))
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(line).contains("天气").doesNotContain("%E5");
        assertThat(Cli.run("show", line).code()).isZero();
    }

    @Test
    void everythingIsExportedAndCanBeReadAgain() throws IOException {
        Path lines = folder.resolve("all.jsonl");
        assertThat(Cli.run("export", "--out", lines).code()).isZero();
        assertThat(Files.readAllLines(lines)).hasSize(72);
        run("index", lines);
        assertThat(run("export", "--format", "jsonl").jsonLines().stream()
                        .map(article -> article.path("id").asText()
                                + article.path("date").asText())
                        .sorted())
                .isEqualTo(Files.readAllLines(lines).stream()
                        .map(ArchivistTest::parsed)
                        .map(article -> article.path("id").asText()
                                + article.path("date").asText())
                        .sorted()
                        .toList());
    }

    @Test
    void fieldsOfOnesOwnAreExportedAndReadAgain() throws IOException {
        Path goods = folder.resolve("goods.jsonl");
        Files.writeString(
                goods,
                "{\"id\":\"1\",\"title\":\"杯\",\"body\":\"正文\",\"section\":[\"甲;乙\",\"丙\"],\"price\":-5,\"rating\":0.1,\"until\":"
                        + "\"2024-07-13T09:02:44-05:00\",\"notes\":{\"a\":[1,null]},\"precision\":\"粗\"}\n"
                        + "{\"id\":\"2\",\"title\":\"壶\",\"body\":\"正文\",\"price\":\"高\",\"until\":\"2024-05\"}\n");
        run(
                "index",
                goods,
                "--field",
                "section:keyword",
                "--field",
                "price:number",
                "--field",
                "rating:decimal",
                "--field",
                "until:date",
                "--field",
                "notes:stored",
                "--field",
                "precision:keyword");
        String lines = run("export", "--format", "jsonl").out();
        assertThat(lines)
                .contains("\"section\":[\"甲;乙\",\"丙\"],\"price\":-5,\"rating\":0.1", "\"until\":\"2024-05\"")
                .containsOnlyOnce("\"precision\":\"粗\"");
        run("index", Files.writeString(folder.resolve("goods.jsonl"), lines));
        assertThat(run("export", "--format", "jsonl").out()).isEqualTo(lines);
        assertThat(run("export", "--excel").out())
                .contains("language,body,section,price,rating,until,notes,precision")
                .contains("正文,甲;乙;丙,-5,0.1,");
        assertThat(run("show", "1", "--json").json().path("notes").asText()).isEqualTo("{\"a\":[1,null]}");
        assertThat(run("search", "杯", "--json")
                        .json()
                        .at("/hits/0/fields/price")
                        .asInt())
                .isEqualTo(-5);
        Files.writeString(goods, "{\"id\":\"2\",\"title\":\"壶\",\"body\":\"正文\",\"price\":\"高\"}\n");
        run("index", goods);
        assertThat(run("show", "2").out()).contains("price: left out 「高」");
    }

    @Test
    void whatExcelOpensIsNoFormula() throws IOException {
        Path evil = folder.resolve("evil.jsonl");
        Files.writeString(evil, "{\"id\":\"1\",\"title\":\"=HYPERLINK(1)\",\"body\":\"正文，\\\"引号\\\"\"}\n");
        run("index", evil);
        assertThat(run("export", "--excel").out())
                .startsWith("\ufeffid,")
                .contains(",'=HYPERLINK(1),")
                .contains("\"正文，\"\"引号\"\"\"");
    }

    @Test
    void aPersonWhoReadsChineseIsSpokenToInChinese() throws IOException {
        assertThat(Cli.run("search", "台风", "--lang", "zh").out())
                .startsWith("「台风」：17 篇文章")
                .contains("按月", "按来源");
        assertThat(Cli.run("--lang", "zh", "--help").out()).contains("让中文文章找得到");
        assertThat(Cli.run("search", "--lang", "zh", "--help").out()).contains("查找文章");
        assertThat(Cli.run("serch", "--lang", "zh").err()).contains("没有");
        assertThat(Cli.run("search", "台风", "--json", "--lang", "zh").json().path("hits"))
                .isEqualTo(Cli.run("search", "台风", "--json").json().path("hits"));
    }

    @Test
    void shellsCompleteCommands() {
        assertThat(Cli.run("completion", "bash").out()).contains("complete -F").contains("--corrections");
        assertThat(Cli.run("completion", "zsh").out()).contains("bashcompinit");
    }

    private static JsonNode parsed(String line) {
        try {
            return Cli.JSON.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sampleId() throws IOException {
        return Cli.run("search", "台风 白鹭", "--size", 1, "--json")
                .json()
                .path("hits")
                .path(0)
                .path("id")
                .asText();
    }

    private Ran run(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.add("--index");
        all.add(folder.resolve("index"));
        return Cli.run(all.toArray());
    }

    private long total(Object... args) throws IOException {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addFirst("search");
        all.add("--json");
        return run(all.toArray()).json().path("total").asLong();
    }

    private JsonNode hit(String query) throws IOException {
        return run("search", query, "--json").json().path("hits").path(0);
    }
}
