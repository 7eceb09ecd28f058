package org.jianwen.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jianwen.examples.text.Terminal;

/**
 * Where a command runs. Threads may share it as far as its writers allow.
 *
 * @param sample the folder of the bundled sample archive
 * @param cache the folder where its index is kept
 * @param terminal where the output goes
 * @param out the output, always UTF-8
 * @param err messages
 */
record Surroundings(Path sample, Path cache, Terminal terminal, PrintWriter out, PrintWriter err) {

    /** Those of the folder of the examples. */
    static Surroundings of(Path examples, Terminal terminal, PrintWriter out, PrintWriter err) {
        Path cache = examples.resolve("target").resolve("cache");
        return new Surroundings(examples.resolve("sample"), cache, terminal, out, err);
    }

    /** Says one line beside the output; what outsiders put into it cannot break the line or give orders. */
    void say(String line) {
        err.println(line.replaceAll("\\p{Cntrl}", " "));
        err.flush();
    }
}
