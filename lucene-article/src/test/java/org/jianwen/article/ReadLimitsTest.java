package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.schema.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadLimitsTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();

    static Stream<RecordComponent> limits() {
        return Stream.of(ReadLimits.class.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void eachLimitChangesAlone(RecordComponent limit) throws Exception {
        Object value = limit.getType() == long.class ? (Object) 17L : (Object) 17;
        ReadLimits changed = changed(limit, value);
        for (RecordComponent each : ReadLimits.class.getRecordComponents()) {
            Object before = each.getAccessor().invoke(LIMITS);
            assertThat(each.getAccessor().invoke(changed))
                    .as(each.getName())
                    .isEqualTo(each.getName().equals(limit.getName()) ? value : before);
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void noneMayBeZero(RecordComponent limit) {
        Object zero = limit.getType() == long.class ? (Object) 0L : (Object) 0;
        assertThatThrownBy(() -> changed(limit, zero))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found a limit of 0");
    }

    @Test
    void allIsReadHoweverLittleMayBeReadAhead(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "第" + i + "号台风\n\n台风登陆，沿海列车停运。\n");
        }
        ReadSettings settings = ReadSettings.defaults().withLimits(LIMITS.withMaxBytesAhead(1));
        try (Stream<ReadItem> items = ArticleFiles.of(settings).read(List.of(folder), ReadListener.NONE)) {
            assertThat(items).hasSize(20);
        }
    }

    private static ReadLimits changed(RecordComponent limit, Object value) throws ReflectiveOperationException {
        String name = limit.getName();
        String with = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return (ReadLimits) ReadLimits.class.getMethod(with, limit.getType()).invoke(LIMITS, value);
    }
}
