package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index a command works on. For one thread. */
final class IndexOption {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "the folder of the index; the bundled sample archive if not given")
    private @Nullable Path folder;

    /** What was named, which is the name of an index where there are no folders; {@code null} if nothing was. */
    @Nullable String name() {
        return folder == null ? null : folder.toString();
    }

    boolean given() {
        return folder != null;
    }

    /**
     * The same, for searching.
     *
     * @throws NoSuchFileException if there is no such folder: a searcher has no business making one
     */
    Path existing(Surroundings surroundings) throws IOException {
        Path existing = folder(surroundings);
        if (!Files.exists(existing)) {
            throw new NoSuchFileException(existing.toString());
        }
        return existing;
    }

    /** The folder that was named, or that of the sample archive's index, which is built if it is not there. */
    Path folder(Surroundings surroundings) throws IOException {
        return folder != null ? folder : SampleArchive.of(surroundings).index();
    }
}
