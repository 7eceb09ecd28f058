package org.jianwen.benchmarks.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.Version;

/** The machine that measures, in one line. */
public final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The processor as far as it says, its cores, Java and Lucene. */
    public static String describe() throws IOException {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + Runtime.version().feature() + " with " + (Runtime.getRuntime().maxMemory() >> 20) + " MB, Lucene "
                + Version.LATEST;
    }

    private static String processor() throws IOException {
        if (Files.isReadable(CPUS)) {
            for (String line : Files.readAllLines(CPUS)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
