package org.jianwen.query.parse.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxLimitsTest {

    @Test
    void whatIsBeyondTheClausesIsIgnored() {
        ParsedQuery parsed = QuerySyntax.parse("(台 (风 OR (暴 雨", SyntaxLimits.DEFAULT.withClauses(2));

        assertThat(parsed.clause()).isNotNull().extracting(Clause::format).isEqualTo("台 风");
        assertThat(parsed.notes())
                .containsExactly("Character 11: there are more than 2 things to look for; ignored the rest.");
    }

    @Test
    void byDefaultThereAre256Clauses() {
        assertThat(QuerySyntax.parse("台 ".repeat(256)).notes()).isEmpty();
        assertThat(QuerySyntax.parse("台 ".repeat(257)).notes()).hasSize(1);
    }

    @Test
    void charactersCountAsTheIndexHasThem() {
        ParsedQuery parsed = QuerySyntax.parse("台风 ㌖㌖ 高铁", SyntaxLimits.DEFAULT.withCharacters(10));

        assertThat(parsed.clause()).isNotNull().extracting(Clause::format).isEqualTo("台风 ㌖");
        assertThat(parsed.notes())
                .containsExactly("Character 4: there are more than 10 characters to look for; ignored the rest.");
    }

    @ParameterizedTest
    @CsvSource({
        "5年 6月 7日 8时 9分 台风, 5年 6月 7日 8时 台风",
        "'\"央 电视\"~9 \"中 国\"~3 台风', '\"央 电视\"~9 台风'",
        "a.b c.d e.f g.h 3a.b* 台风, a.b c.d e.f g.h 台风"
    })
    void charactersThatStandAloneAreLimitedByThemselves(String typed, String read) {
        ParsedQuery parsed = QuerySyntax.parse(typed, SyntaxLimits.DEFAULT.withSingles(4));

        assertThat(parsed.clause()).isNotNull().extracting(Clause::format).isEqualTo(read);
        assertThat(parsed.notes())
                .singleElement()
                .asString()
                .endsWith(": there are too many words and quotations with a character that stands alone;"
                        + " ignored those beyond.");
    }

    @Test
    void parenthesesTooDeepAreReadAsIfTheyWereNotThere() {
        ParsedQuery parsed = QuerySyntax.parse("(a OR (b OR -(c d)) e) f", SyntaxLimits.DEFAULT.withDepth(2));

        assertThat(parsed.clause()).isNotNull().extracting(Clause::format).isEqualTo("(a OR (b OR NOT c d) e) f");
        assertThat(parsed.notes())
                .containsExactly("Character 14: more than 2 parentheses are open; ignored the inner ones.");
    }

    @Test
    void byDefaultThereAre32Parentheses() {
        assertThat(QuerySyntax.parse("(".repeat(32) + "台" + ")".repeat(32)).notes())
                .isEmpty();
        assertThat(QuerySyntax.parse("(".repeat(33) + "台" + ")".repeat(33)).notes())
                .hasSize(1);
    }

    @Test
    void theDeepestQueryAllowedDoesNotExhaustTheStack() {
        String deep = "-(a | b ".repeat(100) + ")".repeat(100);
        SyntaxLimits limits = SyntaxLimits.DEFAULT.withDepth(100);

        Clause clause = QuerySyntax.parseStrict(deep, limits).clause();

        assertThat(clause).isNotNull();
        assertThat(QuerySyntax.parseStrict(clause.format(), limits.withLength(20_000))
                        .clause())
                .isEqualTo(clause);
    }

    @Test
    void manyKindsOfNotesAreCutShort() {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            typed.append("date:x").append(i).append(' ');
        }

        assertThat(QuerySyntax.parse(typed.toString()).notes()).hasSize(21).endsWith("Further notes were left out.");
    }

    @Test
    void saysWhatIsWrongWithALimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntaxLimits.DEFAULT.withLength(0))
                .withMessage("length 0 is below 1: choose a limit of at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntaxLimits.DEFAULT.withDepth(101))
                .withMessageContaining("depth 101 is above 100: choose a smaller one");
    }
}
