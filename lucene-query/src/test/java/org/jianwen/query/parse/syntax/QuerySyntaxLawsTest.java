package org.jianwen.query.parse.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianwen.schema.FieldCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySyntaxLawsTest {
    /** More with {@code -Djianwen.long=true}. */
    private static final int QUERIES = Boolean.getBoolean("jianwen.long") ? 20_000 : 8_000;

    /** Letters and digits that operators, field names and dates are made of, so that they may become a meaning. */
    private static final Pattern MEANING = Pattern.compile("[a-zADNORT0-9标题正文来源日期网址签年月至到&&[^qxz]]|[\"＂”」』][~～]\\d+");

    @ParameterizedTest
    @MethodSource("sizes")
    void whatWasReadCanBeWrittenAndReadAgain(int pieces) {
        TypedQueries.some(pieces, QUERIES, pieces).forEach(typed -> {
            Clause clause = QuerySyntax.parse(typed).clause();
            if (clause != null) {
                ParsedQuery again = QuerySyntax.parse(clause.format());
                assertThat(again.clause())
                        .as("%s -> %s", typed, clause.format())
                        .isEqualTo(clause);
                assertThat(again.notes()).as("%s -> %s", typed, clause.format()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theStrictReadingThrowsWhereTheLenientOneHasNotes(int pieces) {
        TypedQueries.some(100 + pieces, QUERIES, pieces).forEach(typed -> {
            ParsedQuery lenient = QuerySyntax.parse(typed);
            Throwable thrown = catchThrowable(() -> QuerySyntax.parseStrict(typed));
            if (thrown == null) {
                assertThat(lenient.notes()).as(typed).isEmpty();
                assertThat(QuerySyntax.parseStrict(typed)).isEqualTo(lenient);
            } else {
                assertThat(thrown).as(typed).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void nothingTypedIsLost(int pieces) {
        TypedQueries.some(200 + pieces, QUERIES, pieces).forEach(typed -> {
            Clause clause = QuerySyntax.parse(typed).clause();
            String read = clause == null ? "" : leaves(clause).collect(Collectors.joining(" "));
            assertThat(content(read)).as(typed).isEqualTo(content(typed));
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void treesAreFlat(int pieces) {
        TypedQueries.some(300 + pieces, QUERIES, pieces).forEach(typed -> {
            Clause clause = QuerySyntax.parse(typed).clause();
            if (clause != null) {
                assertFlat(clause, typed);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "（",
                "\"",
                "“",
                "”",
                "「",
                "『",
                "-",
                " -",
                "－",
                "*",
                "a*",
                ":",
                "：",
                "AND ",
                "OR ",
                "NOT ",
                "a OR ",
                "(a ",
                "title:",
                "标题：",
                "source:(",
                "date:",
                "date:..",
                "|",
                "!",
                "+",
                " +",
                "\"a",
                "“a\"",
                "~",
                "(-",
                "-(a ",
                "中国 ",
                "中国",
                "a-",
                "-1.",
                "source:a(",
                "\u200b",
                "a\u200b",
                "\u0301",
                "\uD842",
                "‘",
                "《",
                "😀",
                "\"~9",
                "\"a\"~9",
                "date:x ",
                "&",
                "&&",
                ">=",
                "> ",
                ">=2024 ",
                "日期>=",
                "date:>",
                "^",
                "🇨🇳",
                "👍🏽",
                "€",
                "ﷺ"
            })
    void aHundredThousandTimesTheSame(String piece) {
        String typed = piece.repeat(100_000);
        SyntaxLimits all = SyntaxLimits.DEFAULT
                .withLength(Integer.MAX_VALUE)
                .withClauses(Integer.MAX_VALUE)
                .withCharacters(Integer.MAX_VALUE)
                .withSingles(Integer.MAX_VALUE);

        for (ParsedQuery parsed : new ParsedQuery[] {QuerySyntax.parse(typed), QuerySyntax.parse(typed, all)}) {
            assertThat(parsed.notes()).hasSizeLessThanOrEqualTo(21);
            assertThat(parsed.notes()).allSatisfy(note -> assertThat(note).hasSizeLessThan(300));
        }
    }

    @Test
    void aMillionCharactersAreCutWithANote() {
        ParsedQuery parsed = QuerySyntax.parse("𠮷".repeat(500_000));

        assertThat(parsed.clause()).isEqualTo(new Clause.Words("𠮷".repeat(1_000), null));
        assertThat(parsed.notes())
                .containsExactly(
                        "Character 5001: the query is 1000000 characters long, wanted at most 10000; ignored the rest.",
                        "Character 1: there are more than 2000 characters to look for; ignored the rest.");
    }

    static Stream<Integer> sizes() {
        return Stream.of(3, 6, 12, 60);
    }

    static Stream<String> leaves(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> Stream.of(words.text());
            case Clause.Quoted quoted -> Stream.of(quoted.text());
            case Clause.Prefix prefix -> Stream.of(prefix.text());
            case Clause.Exactly exactly -> Stream.of(exactly.value());
            case Clause.Dates dates -> Stream.of();
            case Clause.Undated undated -> Stream.of();
            case Clause.Having having -> Stream.of(beginning(having.condition()));
            case Clause.All all -> all.clauses().stream().flatMap(QuerySyntaxLawsTest::leaves);
            case Clause.Any any -> any.clauses().stream().flatMap(QuerySyntaxLawsTest::leaves);
            case Clause.Required required -> leaves(required.clause());
            case Clause.Not not -> leaves(not.clause());
        };
    }

    private static String beginning(FieldCondition condition) {
        return condition instanceof FieldCondition.Between range && range.from() instanceof String from ? from : "";
    }

    private static final Pattern LONE = Pattern.compile("\\p{Cs}");

    private static String content(String text) {
        // Halves of pairs are none, and must not become pairs when what stands between them is taken out.
        return MEANING.matcher(LONE.matcher(text).replaceAll(" "))
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void assertFlat(Clause clause, String typed) {
        switch (clause) {
            case Clause.All all -> {
                assertThat(all.clauses())
                        .as(typed)
                        .hasSizeGreaterThan(1)
                        .doesNotHaveAnyElementsOfTypes(Clause.All.class);
                all.clauses().forEach(inner -> assertFlat(inner, typed));
            }
            case Clause.Any any -> {
                assertThat(any.clauses())
                        .as(typed)
                        .hasSizeGreaterThan(1)
                        .doesNotHaveAnyElementsOfTypes(Clause.Any.class);
                any.clauses().forEach(inner -> assertFlat(inner, typed));
            }
            case Clause.Required required -> assertFlat(required.clause(), typed);
            case Clause.Not not -> assertThat(not.clause()).as(typed).isNotInstanceOf(Clause.Not.class);
            default -> {}
        }
    }
}
