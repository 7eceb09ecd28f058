package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two launchers do the same, as far as their text can say so: only one of them can run here. */
class LaunchersTest {

    @Test
    void bothDoTheSame() throws IOException {
        String unix = Files.readString(Cli.EXAMPLES.resolve("jianwen"));
        String windows = Files.readString(Cli.EXAMPLES.resolve("jianwen.cmd"));
        for (String part : List.of(
                "-Xmx2g",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "-XX:SharedArchiveFile=",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=",
                "-Djianwen.examples=",
                "-Djianwen.columns=",
                "JIANWEN_OPTS",
                "JAVA_OPTS",
                "JAVA_HOME",
                "mvn -B -q package -pl examples -am -Dmaven.test.skip=true -Dforbiddenapis.skip=true"
                        + " -Dmaven.source.skip=true",
                "build.log",
                "built",
                "cache")) {
            assertThat(unix).contains(part);
            assertThat(windows).contains(part);
        }
        assertThat(windows).contains("chcp 65001").contains("call :fresh").contains("set \"JAVA_HOME=");
    }

    @Test
    void everyLabelThatIsCalledIsThere() throws IOException {
        String windows = Files.readString(Cli.EXAMPLES.resolve("jianwen.cmd"));
        for (String label : List.of("start", "fresh", "try")) {
            assertThat(windows.lines()).contains(":" + label);
        }
    }
}
