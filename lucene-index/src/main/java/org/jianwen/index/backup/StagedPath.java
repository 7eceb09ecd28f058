package org.jianwen.index.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file or folder beside its place, and moves it there when it is whole.
 *
 * <p>It is made in a folder of its own, in which a locked file says that somebody is at work: what a killed program left has
 * no lock, and the next one that works beside it clears it away.
 */
final class StagedPath {

    /** Something that writes a file or folder at the path given. */
    interface Making {
        void at(Path staged) throws IOException;
    }

    private static final String PART = ".part-";

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
        Path workshop = parent.resolve(place.getFileName() + PART + UUID.randomUUID());
        try {
            Files.createDirectories(parent);
            clearAbandoned(place);
            Files.createDirectory(workshop);
            FileChannel lock = lock(workshop);
            try {
                Path staged = workshop.resolve(place.getFileName());
                making.at(staged);
                checkFree(place, target);
                Files.deleteIfExists(place);
                Files.move(staged, place);
                IOUtils.fsync(parent, true);
            } finally {
                lock.close();
            }
        } catch (DescribedFailure e) {
            throw e;
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw new DescribedFailure(
                    target
                            + " could not be written because the thread was interrupted, and nothing was changed: try again",
                    e);
        } catch (IOException e) {
            throw new DescribedFailure(
                    target + " could not be written (" + reason(e)
                            + "), and nothing was changed: check the disk and the room on it, then try again",
                    e);
        } finally {
            if (Files.exists(workshop)) {
                IOUtils.rm(workshop);
            }
        }
    }

    /** A failure whose message says already where, what and what to do. */
    static final class DescribedFailure extends IOException {
        private static final long serialVersionUID = 1;

        DescribedFailure(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** What went wrong, in words, also where the system says nothing or only names a file. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (e instanceof EOFException) {
            return "a file ends too early";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static FileChannel lock(Path workshop) throws IOException {
        FileChannel channel =
                FileChannel.open(workshop.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** Deletes what programs left that did not end: nobody has their locks. */
    private static void clearAbandoned(Path place) throws IOException {
        String start = place.getFileName() + PART;
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(
                place.getParent(), path -> path.getFileName().toString().startsWith(start))) {
            for (Path workshop : beside) {
                if (isAbandoned(workshop.resolve("lock"))) {
                    IOUtils.rm(workshop);
                }
            }
        }
    }

    private static boolean isAbandoned(Path lock) throws IOException {
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
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
        throw new DescribedFailure(
                named + " already exists and is not overwritten: delete it, or choose another name", null);
    }
}
