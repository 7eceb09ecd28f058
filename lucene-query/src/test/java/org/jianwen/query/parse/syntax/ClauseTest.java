package org.jianwen.query.parse.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseTest {
    private static final Clause A = new Clause.Words("台风", null);
    private static final Clause B = new Clause.Words("暴雨", null);

    @Test
    void allAndAnyAreFlat() {
        Clause both = new Clause.All(List.of(A, B));
        Clause either = new Clause.Any(List.of(A, B));

        assertThat(Clause.all(List.of(both, A))).isEqualTo(new Clause.All(List.of(A, B, A)));
        assertThat(Clause.any(List.of(A, either))).isEqualTo(new Clause.Any(List.of(A, A, B)));
        assertThat(Clause.all(List.of(either))).isEqualTo(either);
        assertThat(Clause.any(List.of())).isNull();
        assertThat(Clause.not(Clause.not(both))).isEqualTo(both);
    }

    @Test
    void handMadeTextIsQuotedWhereItWouldBeReadOtherwise() {
        assertThat(new Clause.Words("AND", null).format()).isEqualTo("\"AND\"");
        assertThat(new Clause.Words("台风 暴雨", TextField.BODY).format()).isEqualTo("body:\"台风 暴雨\"");
        assertThat(new Clause.Exactly(KeywordField.TAG, "他说\"好\"").format()).isEqualTo("tag:“他说\"好\"”");
        assertThat(new Clause.Quoted("a\"b”c」d』e“f﹂g﹄h〞", 3, null).format()).isEqualTo("\"a b”c」d』e“f﹂g﹄h〞\"~3");
    }

    @Test
    void refusesWhatMeansNothing() {
        LocalDate day = LocalDate.of(2022, 9, 16);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause.Dates(day, day.minusDays(1)))
                .withMessage("the last day 2022-09-15 is before the first, 2022-09-16: swap them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause.Dates(LocalDate.MIN, day))
                .withMessageContaining("leaves the years 1 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause.All(List.of(A)))
                .withMessageContaining("1 clauses, wanted two or more");
    }

    @Test
    void theStrictReadingSaysWhereWhatAndWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuerySyntax.parseStrict("台风 (暴雨"))
                .withMessage("query 「台风 (暴雨」, character 4: 「(」 is not closed, wanted a pair of parentheses;"
                        + " complete the pair or leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuerySyntax.parseStrict("date:" + "昨".repeat(100)))
                .withMessageContaining("「" + "昨".repeat(60) + "…」 is not a date");
    }
}
