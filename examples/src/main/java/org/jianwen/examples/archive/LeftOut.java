package org.jianwen.examples.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jspecify.annotations.Nullable;

/**
 * What was not read of each file, and why, kept from run to run. A file without any article is known by it and not read
 * again; if this is lost or old, it is read once more. For one thread.
 */
final class LeftOut {

    /** The most lines that are kept. */
    private static final int MAX_LINES = 100_000;

    /**
     * A file of which something was not read.
     *
     * @param fingerprint the file as it was then
     * @param articles how many articles were read of it
     * @param items what was not read
     */
    private record Entry(String fingerprint, long articles, List<ReadItem.Skipped> items) {}

    private final Map<String, Entry> files = new LinkedHashMap<>();
    private int lines;

    /** What a file says; nothing if there is none or it is damaged. */
    static LeftOut read(Path file) throws IOException {
        LeftOut left = new LeftOut();
        if (Files.isRegularFile(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 5 && cells[2].matches("\\d{1,9}")) {
                    left.add(cells[0], cells[1], Long.parseLong(cells[2]), new ReadItem.Skipped(cells[3], cells[4]));
                }
            }
        }
        return left;
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("# key, fingerprint, articles, what, why\n");
        files.forEach((key, entry) -> entry.items()
                .forEach(item -> text.append(String.join(
                                "\t",
                                cell(key),
                                entry.fingerprint(),
                                Long.toString(entry.articles()),
                                cell(item.file()),
                                cell(item.why())))
                        .append('\n')));
        KeptArchive.write(file, text.toString());
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    /** Whether nothing can be read of the place as it is now. */
    boolean isKnownEmpty(SyncEntry now) {
        @Nullable Entry entry = files.get(now.key());
        return entry != null && entry.articles() == 0 && entry.fingerprint().equals(now.fingerprint());
    }

    /** Forgets a file. */
    void forget(String key) {
        @Nullable Entry entry = files.remove(key);
        lines -= entry == null ? 0 : entry.items().size();
    }

    void add(String key, String fingerprint, long articles, ReadItem.Skipped item) {
        if (lines < MAX_LINES) {
            files.computeIfAbsent(key, any -> new Entry(fingerprint, articles, new ArrayList<>()))
                    .items()
                    .add(item);
            lines++;
        }
    }

    /** The keys of the files. */
    List<String> keys() {
        return List.copyOf(files.keySet());
    }

    /** All that was not read, file by file. */
    List<ReadItem.Skipped> items() {
        return files.values().stream().flatMap(entry -> entry.items().stream()).toList();
    }
}
