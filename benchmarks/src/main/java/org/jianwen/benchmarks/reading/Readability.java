package org.jianwen.benchmarks.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianwen.article.charset.DecodedText;
import org.jianwen.article.charset.TextDecoder;

/**
 * Reads pages with Mozilla's Readability in node, each decoded as here, so that no charset decides.
 *
 * <p>node finds the packages {@code @mozilla/readability} and {@code jsdom} in the folders that NODE_PATH names.
 */
public final class Readability {
    private Readability() {}

    /** The bodies of pages, in their order; none where node or the packages are missing. */
    public static List<String> bodies(List<byte[]> pages) throws IOException {
        Path folder = Files.createTempDirectory("jianwen-readability");
        try {
            List<String> files = new ArrayList<>();
            for (byte[] page : pages) {
                Path file = folder.resolve(files.size() + ".html");
                Files.writeString(
                        file, TextDecoder.decode(page).map(DecodedText::text).orElse(""));
                files.add(file.toString());
            }
            return run(folder, files);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> run(Path folder, List<String> files) throws IOException {
        Path script = folder.resolve("readability.cjs");
        try (InputStream in =
                Objects.requireNonNull(Readability.class.getResourceAsStream("readability.cjs"), "readability.cjs")) {
            Files.copy(in, script);
        }
        Path names = Files.writeString(folder.resolve("names.txt"), String.join("\n", files));
        Path answer = folder.resolve("answer.jsonl");
        Process node;
        try {
            node = new ProcessBuilder("node", script.toString())
                    .redirectInput(names.toFile())
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return List.of();
        }
        try {
            return node.waitFor() == 0 ? read(answer) : List.of();
        } catch (InterruptedException e) {
            node.destroy();
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<String> read(Path answer) throws IOException {
        List<String> bodies = new ArrayList<>();
        for (String line : Files.readAllLines(answer, StandardCharsets.UTF_8)) {
            try (JsonParser json = new JsonFactory().createParser(line)) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (token == JsonToken.VALUE_STRING && json.currentName().equals("body")) {
                        bodies.add(json.getText());
                    }
                }
            }
        }
        return bodies;
    }
}
