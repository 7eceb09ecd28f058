package org.jianwen.article.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.date.DateContext;
import org.jianwen.article.date.DateDecision;
import org.jianwen.article.date.DateFinder;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * The date reader, given any lines as clues: the first character of each says where it stood and whether that is the place
 * of a last change; the last line is the text of the article.
 */
public final class DateTarget {

    private static final Instant CAPTURED = Instant.parse("2024-06-18T02:00:00Z");
    private static final LocalDate LATEST = LocalDate.of(2024, 6, 19);
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private DateTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
        DateContext unknown = DateContext.ofDefaults().withNow(CAPTURED);
        DateContext context = lines.length % 2 == 0 ? unknown : unknown.withCaptured(CAPTURED);
        List<Statement> clues = new ArrayList<>();
        for (String line : lines) {
            checkForms(line, context);
            int place = line.isEmpty() ? 0 : line.charAt(0);
            Origin origin = Origin.values()[place % Origin.values().length];
            clues.add(Statement.date(line.isEmpty() ? "" : line.substring(1), origin, place / 32 % 4 == 1));
        }
        DateDecision decision = DateFinder.of(context).decide(clues, () -> lines[lines.length - 1]);
        check(decision.published());
        check(decision.updated());
        assertThat(DateFinder.of(context).decide(clues, () -> lines[lines.length - 1]))
                .isEqualTo(decision);
    }

    private static void checkForms(String line, DateContext context) {
        int end = 0;
        for (ParsedDate form : DateScanner.scan(line)) {
            assertThat(form.start()).isBetween(end, line.length());
            assertThat(form.end()).isBetween(form.start() + 1, line.length());
            end = form.end();
        }
        DateFinder.read(line, context);
    }

    private static void check(@Nullable ArticleDate date) {
        if (date != null) {
            assertThat(date.day()).isBeforeOrEqualTo(LATEST).isNotEqualTo(EPOCH);
            assertThat(date.value()).isNotEmpty();
        }
    }
}
