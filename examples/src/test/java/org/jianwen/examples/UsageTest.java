package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.examples.Cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes, and what a slip of the pen is answered with. */
class UsageTest {

    @Test
    void findingIsZeroAndFindingNothingIsOne() {
        assertThat(Cli.run("search", "台风").code()).isZero();
        assertThat(Cli.run("search", "\"没有这样的词组\"").code()).isEqualTo(1);
        assertThat(Cli.run("search", "\"没有这样的词组\"", "--json").code()).isEqualTo(1);
        assertThat(Cli.run("analyze", "，").code()).isBetween(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|index, read, search, analyze, serve",
                "serch|Unknown command 「serch」. Commands: index, read",
                "search|search wants a QUERY",
                "search 台风 --jsn|Unknown option 「--jsn」",
                "search 台风 --from 2022-13|「2022-13」 is not a date",
                "search 台风 --to 2022-02-30|「2022-02-30」 is not a date",
                "search 台风 --from 昨天|「昨天」 is not a date",
                "search 台风 --from 2023 --to 2022|swap them",
                "search 台风 --page 0|page 0: pages are counted from 1",
                "search 台风 --page x|「x」 is not a whole number up to",
                "search 台风 --size -1|size -1",
                "search 台风 --size 100000|size 100000",
                "search 台风 --page 100000 --size 1000|narrow the search",
                "search 台风 --sort best|there is no field 「best」: fields are id, title",
                "search 台风 --match best|「best」 is no way to match: write evidence, as-typed, all-words, some-words",
                "search 台风 --facet decade|「decade」 is no interval",
                "search 台风 --sort newest,price|newest stands alone",
                "search 台风 --sort=-newest|newest stands alone",
                "search 台风 --sort url|can be sorted by; sort by another",
                "search 台风 --count date|only keywords are",
                "search 台风 --size x|「x」 is not a whole number up to 2147483647: use one such as 20",
                "search 台风 --size=|「」 is not a whole number",
                "search 台风 --size 99999999999|「99999999999」 is not a whole number up to 2147483647",
                "search 台风 --page 1.5|「1.5」 is not a whole number",
                "search 台风 --page 99999|narrow the search by date or source (try",
                "search 台风 --recent soon|「soon」 is not a whole number",
                "search 台风 --similar=|give the id of an article",
                "search 台风 --words .|. is a folder: --words wants a text",
                "search 台风 --index=|the name of a file or folder is empty",
                "search 台风 --lang xx|「xx」 is no language of this program: write en or zh",
                "--lang xx search 台风|「xx」 is no language",
                "export 台风 --out .|. is a folder: --out wants a file",
                "show a b|「b」 is one word too many",
                "--no-such-option|Unknown option 「--no-such-option」",
                "serve --port x|「x」 is not a whole number",
                "search 台风 --zone Mars|「Mars」 is not a time zone",
                "search 台风 --index|--index",
                "search 台风 --recent 0|must be positive",
                "search 台风 --words /no/such/file|no such file or folder",
                "search 台风 --explain --json|leave out --json",
                "search --similar nobody|no article has the id 「nobody」",
                "search --batch queries.txt --json --timeline|leave out --batch",
                "search --batch queries.txt|add --json",
                "search 台风 --batch queries.txt --json|not both",
                "search --batch /no/such/file --json|no such file or folder",
                "index|PATH",
                "index . --rebuild|--rebuild wants --index DIR",
                "index . --rebuild --index x --cluster http://127.0.0.1:1|leave out --cluster",
                "search 台风 --cluster http://127.0.0.1:1|check that the cluster runs",
                "search 台风 --cluster somewhere|「somewhere」 is not the address of a node",
                "index . --captured yesterday|「yesterday」 is not a point in time",
                "index . --field section|「section」 is not a field: give a name and its kind",
                "read . --field 9:keyword|a field cannot be named 「9」",
                "analyze|TEXT",
                "serve --port 70000|port 70000",
            })
    void wrongUsageIsTwoAndOneSentence(String line, String said) {
        Ran ran = line == null ? Cli.run() : Cli.run((Object[]) line.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).startsWith("jianwen: ").contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index", "read", "search", "analyze", "serve"})
    void helpIsPrinted(String command) {
        Ran ran = command.isEmpty() ? Cli.run("--help") : Cli.run(command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: jianwen " + command);
    }

    @Test
    void aQueryMayBeginWithAHyphenOrAnAt() throws Exception {
        assertThat(Cli.run("search", "-台风", "--json").json().path("query").asText())
                .isEqualTo("-台风");
        assertThat(Cli.run("search", "@台风", "--json").json().path("query").asText())
                .isEqualTo("@台风");
        assertThat(Cli.run("search", "--json", "--", "--help")
                        .json()
                        .path("query")
                        .asText())
                .isEqualTo("--help");
        assertThat(Cli.run("search", "台风", "-登陆", "--json").json().path("query").asText())
                .isEqualTo("台风 -登陆");
    }
}
