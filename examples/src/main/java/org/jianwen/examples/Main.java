package org.jianwen.examples;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jianwen.examples.text.Terminal;

/** The program: output in UTF-8 whatever the locale, and an exit code. */
public final class Main {

    private Main() {}

    /**
     * Runs one command.
     *
     * <p>The launcher says in system properties what a program in Java cannot see by itself: {@code jianwen.examples},
     * the folder of the examples; {@code jianwen.terminal}, which of {@code out} and {@code err} are a terminal; and
     * {@code jianwen.columns}, how wide it is.
     */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Terminal terminal = Terminal.of(
                System.getProperty("jianwen.terminal", ""), System.getProperty("jianwen.columns", ""), System.getenv());
        Path examples =
                Path.of(System.getProperty("jianwen.examples", "examples")).toAbsolutePath();
        int code = Jianwen.run(Surroundings.of(examples, terminal, out, err), args);
        // A full disk, but not a reader that has seen enough: that one is gone already, and so is its pipe.
        if (out.checkError()) {
            err.println("jianwen: not all of the output could be written: is the disk full?");
            code = Jianwen.FAILED;
        }
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor file) {
        BufferedOutputStream bytes = new BufferedOutputStream(new FileOutputStream(file));
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }
}
