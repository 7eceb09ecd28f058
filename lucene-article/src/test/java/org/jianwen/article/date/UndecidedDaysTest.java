package org.jianwen.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.junit.jupiter.api.Test;

/** Bylines whose day another clue tells, or none. */
class UndecidedDaysTest {

    private static DateDecision decide(Statement... clues) {
        DateContext saved = DateContext.ofDefaults().withCaptured(Instant.parse("2024-06-18T02:00:00Z"));
        return DateFinder.of(saved).decide(List.of(clues), () -> "");
    }

    private static Statement clue(Origin origin, String text) {
        return Statement.date(text, origin, false);
    }

    private static String value(ArticleDate date) {
        assertThat(date).isNotNull();
        return date.value();
    }

    @Test
    void whichNumberIsTheDayIsDecidedByTheAddress() {
        Statement byline = clue(Origin.BYLINE, "05/09/2022 08:05");
        DateDecision september = decide(byline, clue(Origin.ADDRESS, "https://example.cn/2022/09/05/x.html"));
        assertThat(value(september.published())).isEqualTo("2022-09-05T08:05+08:00");
        DateDecision may = decide(byline, clue(Origin.ADDRESS, "https://example.cn/202205/x.html"));
        assertThat(value(may.published())).isEqualTo("2022-05-09T08:05+08:00");
    }

    @Test
    void whichNumberIsTheDayIsNotGuessed() {
        DateDecision decision = decide(clue(Origin.BYLINE, "05/09/2022"));
        assertThat(decision.published()).isNull();
        assertThat(decision.notes()).anyMatch(note -> note.contains("2022-09-05 or 2022-05-09"));
    }

    @Test
    void aStampIsReadAsIsUsualInItsZoneAndLittleTrusted() {
        Statement byline = clue(Origin.BYLINE, "7/5/2022 9:23:57 PM");
        ArticleDate asian = decide(byline).published();
        assertThat(value(asian)).isEqualTo("2022-05-07T21:23:57+08:00");
        assertThat(asian.confidence()).isEqualTo(DateConfidence.LOW);
        DateContext america = DateContext.of(ZoneId.of("America/New_York"));
        ArticleDate american =
                DateFinder.of(america).decide(List.of(byline), () -> "").published();
        assertThat(value(american)).isEqualTo("2022-07-05T21:23:57-04:00");
    }

    @Test
    void aChangeWithoutAYearIsCloseToThePublication() {
        DateDecision decision = decide(clue(Origin.BYLINE, "2022/9/16 08:05（9/17 10:00 更新）"));
        assertThat(value(decision.published())).isEqualTo("2022-09-16T08:05+08:00");
        assertThat(value(decision.updated())).isEqualTo("2022-09-17T10:00+08:00");
    }
}
