package org.jianwen.examples.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryLinesTest {

    @Test
    void endsLinesAsFilesDo() throws IOException {
        assertThat(lines("一\n二\r\n\n三")).containsExactly("一", "二", "", "三");
        assertThat(lines("一\n")).containsExactly("一");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void dropsAByteOrderMark() throws IOException {
        assertThat(lines("\ufeff一\n\ufeff二")).containsExactly("一", "\ufeff二");
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLong() throws IOException {
        List<String> lines = lines("风".repeat(QueryLines.MAX_LENGTH + 5) + "\n雨");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).hasSize(QueryLines.MAX_LENGTH);
        assertThat(lines.getLast()).isEqualTo("雨");
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (QueryLines reader = new QueryLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
