package org.jianwen.examples;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jianwen.examples.text.Pager;
import org.jianwen.examples.text.Terminal;

/** The program: output in UTF-8 whatever the locale, and an exit code. */
public final class Main {

    private Main() {}

    /**
     * Runs one command.
     *
     * <p>The launcher says in system properties what a program in Java cannot see by itself: {@code jianwen.examples},
     * the folder of the examples; {@code jianwen.cache}, where the index of the sample goes; {@code jianwen.terminal}, which of {@code out} and {@code err} are a terminal, or {@code ask} where a launcher cannot know; and
     * {@code jianwen.columns}, how wide it is.
     */
    public static void main(String[] args) throws IOException {
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        Terminal terminal = Terminal.of(
                terminals(System.getProperty("jianwen.terminal", "")),
                System.getProperty("jianwen.columns", ""),
                System.getenv());
        Pager pager = Pager.start(terminal, args, System.getenv());
        Output bytes = new Output(pager == null ? new FileOutputStream(FileDescriptor.out) : pager.output());
        PrintWriter out = writer(bytes);
        Path examples =
                Path.of(System.getProperty("jianwen.examples", "examples")).toAbsolutePath();
        Path cache = Path.of(System.getProperty("jianwen.cache", "examples/target/cache"))
                .toAbsolutePath();
        int code = Jianwen.run(Surroundings.of(examples, cache, terminal, out, err), args);
        if (out.checkError() && pager == null && !bytes.isPipeOfOneWhoLeft()) {
            err.println("jianwen: not all of the output could be written: is the disk full?");
            code = Jianwen.FAILED;
        }
        err.flush();
        if (pager != null) {
            pager.close();
        }
        System.exit(code);
    }

    private static String terminals(String said) {
        return !said.equals("ask") ? said : System.console() == null ? "" : "out,err";
    }

    /** Remembers what went wrong, for {@link PrintWriter} only says that something did. */
    private static final class Output extends FilterOutputStream {

        private String failure = "";

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }

        /** Whether a reader has seen enough, such as head, and is gone. */
        boolean isPipeOfOneWhoLeft() {
            return failure.toLowerCase(Locale.ROOT).contains("pipe") || failure.contains("管道");
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        BufferedOutputStream bytes = new BufferedOutputStream(stream);
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }
}
