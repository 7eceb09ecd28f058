package org.jianwen.index.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** Makes a file or folder under another name beside its place, and gives it its name when it is whole. */
final class StagedPath {

    /** Something that writes a file or folder at the path given. */
    interface Making {
        void at(Path staged) throws IOException;
    }

    private StagedPath() {}

    /**
     * Makes a file or folder.
     *
     * @param target where it goes; missing, or an empty folder
     * @throws IOException if there is something already, or the making fails; then nothing is left behind
     */
    static void placeAt(Path target, Making making) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null) {
            throw new IOException(target + " is the root of a disk: name a folder in it");
        }
        checkFree(place, target);
        Files.createDirectories(parent);
        Path staged = parent.resolve(place.getFileName() + ".part-" + UUID.randomUUID());
        try {
            making.at(staged);
            checkFree(place, target);
            Files.deleteIfExists(place);
            Files.move(staged, place);
            IOUtils.fsync(parent, true);
        } finally {
            delete(staged);
        }
    }

    private static void checkFree(Path place, Path named) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new IOException(named + " is there already and is not overwritten: delete it, or choose another name");
    }

    private static void delete(Path staged) throws IOException {
        if (Files.exists(staged)) {
            IOUtils.rm(staged);
        }
    }
}
