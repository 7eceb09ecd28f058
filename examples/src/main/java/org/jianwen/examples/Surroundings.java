package org.jianwen.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jianwen.examples.text.Terminal;
import org.jianwen.examples.text.Words;
import org.jspecify.annotations.Nullable;

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

    /** Those of the folder of the examples, with the index of the sample in another. */
    static Surroundings of(Path examples, Path cache, Terminal terminal, PrintWriter out, PrintWriter err) {
        return new Surroundings(examples.resolve("sample"), cache, terminal, out, err);
    }

    /** These, in a language such as {@code zh}; as they are if it is {@code null}. */
    Surroundings in(@Nullable String language) {
        return language == null ? this : new Surroundings(sample, cache, terminal.in(Words.in(language)), out, err);
    }

    /** Says one line beside the output; what outsiders put into it cannot break the line or give orders. */
    void say(String line) {
        err.println(line.replaceAll("\\p{Cntrl}", " "));
        err.flush();
    }
}
