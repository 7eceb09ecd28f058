package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the program says when its output goes nowhere. */
class OutputTest {

    @Test
    void aReaderThatHasSeenEnoughIsNoMishap() throws Exception {
        Process program = program().start();
        program.getInputStream().close();
        assertThat(said(program)).doesNotContain("disk");
        assertThat(program.waitFor()).isZero();
    }

    @Test
    void aFullDiskIs() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "no /dev/full here, which only Linux has");
        Process program = program().redirectOutput(full).start();
        assertThat(said(program)).contains("not all of the output could be written: is the disk full?");
        assertThat(program.waitFor()).isEqualTo(2);
    }

    private static ProcessBuilder program() {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djianwen.examples=" + Cli.EXAMPLES,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "completion",
                "bash");
    }

    private static String said(Process program) throws IOException {
        return new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
