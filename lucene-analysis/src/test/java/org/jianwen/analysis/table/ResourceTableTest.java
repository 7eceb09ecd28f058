package org.jianwen.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTableTest {

    private static final String TABLE = "# 说明\tRows: 3.\nsource\t来源\nbeside\t作者\r\nsource\t出 处\n";

    @Test
    void rowsAreThereWithoutTheRemarks() {
        ResourceTable table = table(TABLE, 2);
        assertThat(table.rows())
                .containsExactly(List.of("source", "来源"), List.of("beside", "作者"), List.of("source", "出 处"));
        assertThat(table.column(1)).containsExactly("来源", "作者", "出 处");
    }

    @Test
    void wordsAreFoundByTheirKind() {
        ResourceTable table = table(TABLE, 2);
        assertThat(table.words("source")).containsExactly("来源", "出 处");
        assertThat(table.words("beside", "source")).containsExactly("作者", "来源", "出 处");
        assertThat(List.of("来源", "出处", "作者")).allMatch(word -> word.matches(table.anyOf("source", "beside")));
        assertThat("作者").doesNotMatch(table.anyOf("source"));
        assertThatThrownBy(() -> table.anyOf("source", "nonsense"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.tsv: no words of the kind nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source\t来源\nsource", "source\t来源\t1", "source 来源", "source\t", "\t来源", "source\t来源\n\n"})
    void aRowOfAnotherFormIsNamed(String rows) {
        assertThatThrownBy(() -> table(rows, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("words.tsv: the row 「")
                .hasMessageContaining("wanted 2 cells");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ResourceTable.of(ResourceTableTest.class::getResourceAsStream, "missing.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("missing.tsv: not in the jar, beside the class that reads it; use the jar as it was built");
    }

    @Test
    void theStreamIsClosedAndItsErrorsTold() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public byte[] readAllBytes() throws IOException {
                throw new IOException("bad sector");
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThatThrownBy(() -> ResourceTable.of(name -> broken, "words.tsv", 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("words.tsv: ");
        assertThat(closed).isTrue();
    }

    private static ResourceTable table(String text, int columns) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ResourceTable.of(name -> bytes, "words.tsv", columns);
    }
}
