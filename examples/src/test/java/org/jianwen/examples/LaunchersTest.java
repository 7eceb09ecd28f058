package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The two launchers do the same, as far as their text can say so: only one of them can run here. */
class LaunchersTest {

    /** What Java is given: {@code -Xmx2g}, {@code -XX:+UseSerialGC}, {@code -Djianwen.columns}. */
    private static final Pattern FLAG = Pattern.compile(
            "(?<![\\w-])(?:-X[\\w:+-]+(?:=\\d+)?|-D[a-z][\\w.]+\\.[\\w.]+|--enable-native-access=[\\w-]+)");

    /** Where both cannot be the same: what Java learns of itself, memory of Linux, and the console of Windows. */
    private static final Set<String> OF_ONE = Set.of(
            "-XX:ArchiveClassesAtExit",
            "-XX:AOTCacheOutput",
            "-XX:AOTMode",
            "-XX:AOTCache",
            "-XX:+UseTransparentHugePages",
            "-XX:+AutoCreateSharedArchive",
            "-Djdk.console");

    @Test
    void bothGiveJavaAndMavenTheSameFlags() throws IOException {
        assertThat(flags(windows())).isEqualTo(flags(unix()));
        assertThat(flags(unix()))
                .contains(
                        "-Xmx2g",
                        "-XX:TieredStopAtLevel=1",
                        "-Djianwen.cache",
                        "-Dmaven.javadoc.skip",
                        "-Xlog:disable");
    }

    @Test
    void bothKnowTheSameCommandsAndSettings() throws IOException {
        for (String part : List.of(
                "JIANWEN_OPTS",
                "JAVA_OPTS",
                "JAVA_HOME",
                "mvn -B -q package -pl examples -am ",
                "Building Jianwen and indexing its sample archive: this takes about a minute, and later uses do without.",
                "build.log",
                "built",
                "--batch")) {
            assertThat(unix()).contains(part);
            assertThat(windows()).contains(part);
        }
        assertThat(once("for %%N in \\(([a-z ]+)\\) do", windows()))
                .isEqualTo(once("\n    ([a-z |]+)\\| -\\*\\)", unix()));
    }

    @Test
    void windowsIsToldAboutItsConsoleAndTheAgeOfTheBuild() throws IOException {
        assertThat(windows())
                .contains(
                        "chcp 65001",
                        "chcp %before%",
                        "mode con",
                        "NO_COLOR",
                        "call :fresh",
                        "set \"JAVA_HOME=%%~fI\"");
        assertThat(windows().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void everyLabelIsThereOnceAndWanted() throws IOException {
        List<String> labels = windows()
                .lines()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .toList();
        Set<String> wanted = Pattern.compile("(?:goto |call :)(\\w+)")
                .matcher(windows())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(labels).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Set<String> once(String pattern, String launcher) {
        MatchResult found =
                Pattern.compile(pattern).matcher(launcher).results().findFirst().orElseThrow();
        return new TreeSet<>(List.of(found.group(1).strip().split("[ |]+")));
    }

    private static Set<String> flags(String launcher) {
        return FLAG.matcher(launcher)
                .results()
                .map(MatchResult::group)
                .filter(flag -> !OF_ONE.contains(flag))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String unix() throws IOException {
        return Files.readString(Cli.EXAMPLES.resolve("jianwen")) + Files.readString(Cli.EXAMPLES.resolve("start-java"));
    }

    private static String windows() throws IOException {
        return Files.readString(Cli.EXAMPLES.resolve("jianwen.cmd"));
    }
}
