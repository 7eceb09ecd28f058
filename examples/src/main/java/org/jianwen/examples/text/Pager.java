package org.jianwen.examples.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows long output page by page on a terminal, as {@code JIANWEN_PAGER}, {@code PAGER} or less does. For one thread. */
public final class Pager implements Closeable {

    private static final Set<String> READ = Set.of("search", "show", "report", "stats", "read");

    private final Process process;

    private Pager(Process process) {
        this.process = process;
    }

    /**
     * Starts a pager for what a person reads.
     *
     * @param args the command line
     * @return the pager, or {@code null} where the output is no terminal, the command prints for programs, the person wants
     *     none ({@code PAGER=cat}, or empty) or there is none
     */
    public static @Nullable Pager start(Terminal terminal, String[] args, Map<String, String> environment) {
        List<String> command = command(terminal, List.of(args), environment);
        if (command.isEmpty()) {
            return null;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            // As git does: short output is simply shown, colours stay, and nothing is wiped away at the end.
            builder.environment().putIfAbsent("LESS", "FRX");
            builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
            return new Pager(builder.start());
        } catch (IOException e) {
            return null;
        }
    }

    static List<String> command(Terminal terminal, List<String> args, Map<String, String> environment) {
        boolean read =
                args.stream().filter(arg -> !arg.startsWith("-")).limit(2).anyMatch(READ::contains);
        if (!terminal.out() || !read || args.contains("--json") || args.contains("--help")) {
            return List.of();
        }
        String wanted = environment.getOrDefault("JIANWEN_PAGER", environment.getOrDefault("PAGER", "less"));
        return wanted.isBlank()
                        || wanted.equals("cat")
                        || environment.getOrDefault("TERM", "").equals("dumb")
                ? List.of()
                : List.of(wanted.strip().split("\\s+"));
    }

    /** Where the output goes. */
    public OutputStream output() {
        return process.getOutputStream();
    }

    /** Waits until the person has read enough. */
    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The person had read enough before the end.
            process.onExit().join();
            return;
        }
        process.onExit().join();
    }
}
