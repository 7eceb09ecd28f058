package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.article.limits.ArchiveLimits;
import org.jianwen.article.limits.DateLimits;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadLimitsTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();

    static Stream<Arguments> limits() {
        return Stream.<Object>of(ArchiveLimits.DEFAULT, TextLimits.DEFAULT, PageLimits.DEFAULT, DateLimits.DEFAULT)
                .flatMap(group -> accessors(group).map(limit -> Arguments.of(group, limit)));
    }

    private static Stream<Method> accessors(Object group) {
        return Stream.of(group.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && (method.getReturnType() == int.class || method.getReturnType() == long.class)
                        && !method.getName().equals("hashCode"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void eachLimitChangesAlone(Object group, Method limit) throws Exception {
        Object value = limit.getReturnType() == long.class ? (Object) 17L : (Object) 17;
        Object changed = changed(group, limit, value);
        for (Method each : accessors(group).toList()) {
            Object before = each.invoke(group);
            assertThat(each.invoke(changed))
                    .as(each.getName())
                    .isEqualTo(each.getName().equals(limit.getName()) ? value : before);
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void noneMayBeZero(Object group, Method limit) {
        Object zero = limit.getReturnType() == long.class ? (Object) 0L : (Object) 0;
        assertThatThrownBy(() -> changed(group, limit, zero))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(limit.getName() + " must be at least \\d+, was 0");
    }

    @Test
    void whatTakesTooLongIsReadAsFarAsTheTimeGoes() {
        String feed = "<rss><channel>"
                + "<item><title>冰</title><description>湖面结冰了。</description></item>".repeat(20_000)
                + "</channel></rss>";
        ReadSettings settings = ReadSettings.defaults().withLimits(LIMITS.withMaxTime(Duration.ofMillis(1)));
        List<ReadItem> items = ArticleReader.of(settings).read(feed.getBytes(StandardCharsets.UTF_8), "a.xml");
        assertThat(items).hasSizeLessThan(20_000);
        assertThat(items.getLast())
                .isInstanceOfSatisfying(
                        ReadItem.Skipped.class,
                        skipped -> assertThat(skipped.why()).startsWith("reading took longer than 1 ms"));
    }

    @Test
    void thePageThatTakesTooLongIsReadAtItsBeginning() {
        byte[] page = ("<html><body><h1>冰</h1>" + "<p>湖面结了整片的冰，渔民天不亮就出了门。</p>".repeat(100_000))
                .getBytes(StandardCharsets.UTF_8);
        ArticleReader.of().read(Arrays.copyOf(page, 3_000), "a.html"); // what is loaded once takes time once
        ReadSettings settings = ReadSettings.defaults().withLimits(LIMITS.withMaxTime(Duration.ofMillis(5)));
        List<ReadItem> items = ArticleReader.of(settings).read(page, "a.html");
        assertThat(items).hasSize(2);
        assertThat(items.getFirst()).isInstanceOfSatisfying(ReadItem.Found.class, found -> {
            assertThat(found.article().title()).isEqualTo("冰");
            assertThat(found.article().body()).startsWith("湖面结了整片的冰");
            assertThat(found.notes()).anyMatch(note -> note.startsWith("body: from the first "));
        });
        assertThat(((ReadItem.Skipped) items.getLast()).why()).contains("the rest after article 1 was skipped");
    }

    @Test
    void allIsReadHoweverLittleMayBeReadAhead(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "第" + i + "号台风\n\n台风登陆，沿海列车停运。\n");
        }
        ReadSettings settings =
                ReadSettings.defaults().withLimits(LIMITS.withArchive(ArchiveLimits.DEFAULT.withMaxBytesAhead(1)));
        try (Stream<ReadItem> items = ArticleReader.of(settings).read(List.of(folder), ReadListener.NONE)) {
            assertThat(items).hasSize(20);
        }
    }

    @Test
    void anEndIsAnEndAndAllTimeIsEnough(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 100; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "第" + i + "号台风\n\n台风登陆，沿海列车停运。\n");
        }
        ReadSettings settings =
                ReadSettings.defaults().withLimits(LIMITS.withMaxTime(ChronoUnit.FOREVER.getDuration()));
        Iterator<ReadItem> some;
        try (Stream<ReadItem> items = ArticleReader.of(settings).read(List.of(folder), ReadListener.NONE)) {
            some = items.iterator();
            some.next();
        }
        int rest = 0;
        for (; some.hasNext(); some.next()) {
            rest++;
        }
        assertThat(rest).isLessThan(100);
    }

    private static Object changed(Object group, Method limit, Object value) throws ReflectiveOperationException {
        String name = limit.getName();
        String with = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return group.getClass().getMethod(with, limit.getReturnType()).invoke(group, value);
    }
}
