package org.jianwen.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads invented pages and feeds, one trouble each, and pages like them. */
class LabelledCasesTest {
    private static final Set<String> KNOWN = known();

    private static Set<String> known() {
        try {
            return new String(LabelledCase.bytes("/reading/known.txt"), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource
    void isReadRight(LabelledCase page) throws IOException {
        List<String> wrong = page.wrong();

        if (KNOWN.contains(page.file())) {
            assertThat(wrong).as("is right now: take it out of known.txt").isNotEmpty();
        } else {
            assertThat(wrong).isEmpty();
        }
    }

    static Stream<LabelledCase> isReadRight() throws IOException {
        List<LabelledCase> cases = new ArrayList<>(LabelledCase.of("/reading/cases.jsonl"));
        cases.addAll(LabelledCase.of("/reading/neighbours.jsonl"));
        // Feeds, records, mails, archives and plain texts.
        cases.addAll(LabelledCase.of("/reading/files.jsonl"));
        // Pages that name many dates and none of their own.
        cases.addAll(LabelledCase.of("/reading/undated.jsonl"));
        return cases.stream();
    }
}
