package org.jianwen.query.parse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real headlines, pasted whole. */
class HeadlinesTest {
    private static final Pattern TITLE = Pattern.compile("\"title\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?i)(title|body|source|date|url|tag|id|标题|正文|来源|日期|网址|标签)[:：].*");

    @Test
    void aPastedHeadlineIsReadAsItsWords() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String headline : headlines()) {
            ParsedQuery parsed = QuerySyntax.parse(headline);
            Clause clause = parsed.clause();
            assertThat(clause).as(headline).isNotNull();
            assertThat(letters(QuerySyntaxLawsTest.leaves(clause).collect(Collectors.joining())))
                    .as(headline)
                    .isEqualTo(letters(headline));
            kinds(clause).distinct().forEach(kind -> {
                counts.merge(kind, 1, Integer::sum);
                assertThat(headline).as(kind).containsPattern(reason(kind));
            });
            counts.merge("headlines", 1, Integer::sum);
            counts.merge("headlines with notes", parsed.notes().isEmpty() ? 0 : 1, Integer::sum);
        }
        System.err.println("Real headlines read, and how many hold a clause of each kind: " + counts);
    }

    /** What must stand in a headline that holds a clause of that kind. */
    private static Pattern reason(String kind) {
        return switch (kind) {
            case "Field" -> FIELD;
            case "Not" -> Pattern.compile("(^|[\\s　(（|｜])[-－!]|NOT");
            case "Any" -> Pattern.compile("[|｜]|OR");
            case "Quoted" -> Pattern.compile("[\"＂“「『]");
            case "Prefix" -> Pattern.compile("[*＊]");
            default -> Pattern.compile("");
        };
    }

    private static Stream<String> kinds(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> words.field() == null ? Stream.of("Words") : Stream.of("Words", "Field");
            case Clause.Quoted quoted -> quoted.field() == null ? Stream.of("Quoted") : Stream.of("Quoted", "Field");
            case Clause.Prefix prefix -> prefix.field() == null ? Stream.of("Prefix") : Stream.of("Prefix", "Field");
            case Clause.Exactly exactly -> Stream.of("Field");
            case Clause.Dates dates -> Stream.of("Field");
            case Clause.Undated undated -> Stream.of("Field");
            case Clause.Having having -> Stream.of("Field");
            case Clause.All all ->
                Stream.concat(Stream.of("All"), all.clauses().stream().flatMap(HeadlinesTest::kinds));
            case Clause.Any any ->
                Stream.concat(Stream.of("Any"), any.clauses().stream().flatMap(HeadlinesTest::kinds));
            case Clause.Required required -> Stream.concat(Stream.of("Required"), kinds(required.clause()));
            case Clause.Not not -> Stream.concat(Stream.of("Not"), kinds(not.clause()));
        };
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static List<String> headlines() throws IOException {
        Path news = Path.of(System.getProperty("jianwen.shared", "../shared"), "corpora", "news.jsonl.gz");
        if (!Files.exists(news)) {
            String skipped = "SKIPPED: real headlines were not read, there is no " + news.toAbsolutePath();
            System.err.println(skipped);
            assertThat(System.getenv("CI")).as(skipped).isNull();
            Assumptions.abort(skipped);
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(news)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(TITLE::matcher)
                    .filter(Matcher::find)
                    .map(title -> title.group(1).replaceAll("\\\\(.)", "$1"))
                    .filter(title -> !title.isBlank())
                    .toList();
        }
    }
}
