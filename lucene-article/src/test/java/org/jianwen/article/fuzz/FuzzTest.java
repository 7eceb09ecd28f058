package org.jianwen.article.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Coverage-guided fuzzing of the readers from one seed, each with 250 inputs and for three seconds at the most; with
 * {@code -Djianwen.long=true} with 3,000 inputs and for twenty seconds.
 *
 * <p>Longer, from another seed each time: {@code mvn verify -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Djianwen.fuzz.seconds=600}; what was found interesting is kept in {@code target/fuzz} and begun with at the next such
 * run. An input that breaks a reader is named in the failure: copy it, under a name that says what it is, into
 * {@code src/test/resources/fuzz/} and the target's name, where it is tried from then on, and mend the reader.
 *
 * <p>The fuzzer, Jazzer, runs in a virtual machine of its own: it rewrites the classes it looks at, and takes only one
 * target in a machine.
 */
class FuzzTest {

    /** What is fuzzed: of what size at the most, and the folders of what to begin with. */
    enum Target {
        PAGE(PageTarget.class, PageTarget::fuzzerTestOneInput, 4_096, List.of("/article", "/page", "/fuzz/page")),
        DATE(DateTarget.class, DateTarget::fuzzerTestOneInput, 300, List.of("/fuzz/date")),
        FILE(FileTarget.class, FileTarget::fuzzerTestOneInput, 4_096, List.of("/article", "/fuzz"));

        final Class<?> type;
        final Input reader;
        final int maxLength;
        final List<String> seeds;

        Target(Class<?> type, Input reader, int maxLength, List<String> seeds) {
            this.type = type;
            this.reader = reader;
            this.maxLength = maxLength;
            this.seeds = seeds;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final boolean LONG = Boolean.getBoolean("jianwen.long");
    private static final int SHORT_RUNS = LONG ? 3_000 : 250;
    private static final int SHORT_SECONDS = LONG ? 20 : 3;
    private static final int GRACE_SECONDS = 120;

    /** Takes an input. */
    interface Input {
        void read(byte[] input);
    }

    @ParameterizedTest
    @EnumSource
    void breaksOnNothingThatOnceBrokeIt(Target target) throws IOException, URISyntaxException {
        for (Path file : files("/fuzz/" + target.key())) {
            byte[] input = Files.readAllBytes(file);
            assertThatCode(() -> target.reader.read(input)).as(file.toString()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void breaksOnNothingThatAFuzzerFinds(Target target) throws Exception {
        Integer seconds = Integer.getInteger("jianwen.fuzz.seconds");
        Path folder = Path.of("target", "fuzz", target.key());
        Path found = Files.createDirectories(folder.resolve(seconds == null ? "short" : "long"));
        if (seconds == null) {
            empty(found);
        }
        List<String> command = new ArrayList<>(machine(seconds == null && !LONG));
        command.addAll(List.of(
                "--target_class=" + target.type.getName(),
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_len=" + target.maxLength,
                "-max_total_time=" + (seconds == null ? SHORT_SECONDS : seconds)));
        if (seconds == null) {
            command.addAll(List.of("-seed=20261101", "-runs=" + SHORT_RUNS));
        }
        command.add(found.toString());
        command.add(seeds(target, folder.resolve("seeds")).toString());
        Path log = folder.resolve("log.txt");
        Process fuzzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = fuzzer.waitFor((seconds == null ? SHORT_SECONDS : seconds) + GRACE_SECONDS, TimeUnit.SECONDS);
        fuzzer.destroyForcibly();

        assertThat(ended && fuzzer.waitFor() == 0)
                .as("fuzzing %s failed, its words are in %s:%n%s", target, log.toAbsolutePath(), last(log))
                .isTrue();
        assertThat(log).content().contains("DONE").contains("cov: ");
    }

    /** A virtual machine; for a few seconds it is not worth to compile what runs any further than at first. */
    private static List<String> machine(boolean briefly) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (briefly ? 1 : 4),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "com.code_intelligence.jazzer.Jazzer",
                "--instrumentation_includes=org.jianwen.article.**",
                "--custom_hook_excludes=**",
                // It watches every step of every pattern, which takes ten times as long as all the rest.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
                "-timeout=20",
                "-rss_limit_mb=3000");
    }

    private static String last(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** Copies what to begin with into one folder, as the fuzzer wants it. */
    private static Path seeds(Target target, Path folder) throws IOException, URISyntaxException {
        empty(Files.createDirectories(folder));
        int number = 0;
        for (String resource : target.seeds) {
            for (Path file : files(resource)) {
                Files.copy(file, folder.resolve(String.valueOf(number++)));
            }
        }
        assertThat(number).isPositive();
        return folder;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** The files under a folder of resources, in order; none where there is no such folder. */
    private static List<Path> files(String resource) throws IOException, URISyntaxException {
        if (FuzzTest.class.getResource(resource) == null) {
            return List.of();
        }
        try (Stream<Path> files =
                Files.walk(Path.of(FuzzTest.class.getResource(resource).toURI()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.json"))
                    .sorted()
                    .toList();
        }
    }
}
