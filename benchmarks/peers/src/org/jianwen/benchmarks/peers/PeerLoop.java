package org.jianwen.benchmarks.peers;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Lets an engine answer another process, line by line: {@code org.jianwen.benchmarks.peer.ProcessPeer} is at the other end. */
final class PeerLoop {

    private PeerLoop() {}

    /** An article to index. */
    record Item(String id, String title, String body, String source, LocalDate day) {}

    /** An engine with an empty index. */
    interface Engine extends Closeable {
        /** Indexes all of them, and lets them be found. */
        void index(Stream<Item> items) throws IOException;

        /** Ten hits with snippets, and counts by month and by source; gives how many articles match. */
        long answer(String words, LocalDate from, LocalDate to, String source) throws IOException;
    }

    /** Makes an engine in a folder. */
    interface Maker {
        /** Makes it. */
        Engine make(Path folder) throws IOException;
    }

    /** Serves until the input ends. What the engine itself prints goes to the standard error. */
    static void serve(Path folder, Maker maker) throws IOException {
        System.setOut(System.err);
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                Engine engine = maker.make(folder)) {
            out.println("ready");
            try (Stream<String> lines = Files.lines(Path.of(in.readLine()))) {
                engine.index(lines.map(PeerLoop::item));
            }
            out.println("indexed");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] asked = line.split("\t", -1);
                out.println(engine.answer(asked[0], LocalDate.parse(asked[1]), LocalDate.parse(asked[2]), asked[3]));
            }
        }
    }

    private static Item item(String line) {
        String[] parts = line.split("\t", -1);
        return new Item(parts[0], parts[1], parts[2], parts[3], LocalDate.parse(parts[4]));
    }
}
