package org.jianwen.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.examples.text.Terminal;

/** Runs the command line inside a test, over the bundled sample archive with an index of this test run's own. */
final class Cli {

    static final ObjectMapper JSON = new ObjectMapper();
    static final Path EXAMPLES = Path.of(System.getProperty("jianwen.root")).resolve("examples");
    static final Path SAMPLE = EXAMPLES.resolve("sample");

    private static final Path CACHE = cache();

    private Cli() {}

    /** What a command did. */
    record Ran(int code, String out, String err) {

        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }

        List<JsonNode> jsonLines() throws IOException {
            return JSON.readerFor(JsonNode.class).<JsonNode>readValues(out).readAll();
        }
    }

    static Ran run(Object... args) {
        return run(CACHE, Terminal.NONE, args);
    }

    static Ran run(Path cache, Terminal terminal, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings =
                new Surroundings(SAMPLE, cache, terminal, new PrintWriter(out), new PrintWriter(err));
        int code =
                Jianwen.run(surroundings, Stream.of(args).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private static Path cache() {
        try {
            Path target = Files.createDirectories(EXAMPLES.resolve("target"));
            Path cache = Files.createTempDirectory(target, "test-cache-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(cache)));
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
