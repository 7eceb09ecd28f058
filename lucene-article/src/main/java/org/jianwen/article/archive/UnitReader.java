package org.jianwen.article.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The units of files, folders and archives, one after another. Only the unit being read is in memory. Never throws for
 * what it finds: what cannot be read is a {@link Unit.Problem}, and its neighbours follow. Not for use by several threads.
 */
public final class UnitReader implements Iterator<Unit>, Closeable {

    /** Hears of bytes taken from a file on disk. */
    public interface Progress {
        /**
         * Some bytes more.
         *
         * @param file the file on disk
         * @param bytes how many were taken since it was last told
         */
        void taken(String file, long bytes);
    }

    private final UnitLimits limits;
    private final Function<byte[], String> names;
    private final Progress progress;
    private final Iterator<FileTree.Found> files;
    private @Nullable OpenFile open;
    private long untold;
    private @Nullable Unit next;

    private UnitReader(
            Iterator<FileTree.Found> files, UnitLimits limits, Function<byte[], String> names, Progress progress) {
        this.files = files;
        this.limits = limits;
        this.names = names;
        this.progress = progress;
    }

    /**
     * The units under some roots.
     *
     * @param roots files and folders, read in this order
     * @param limits how much is taken of one file
     * @param names decodes names that are not in UTF-8
     * @param progress hears of bytes as they are read, on the thread that asks for the next unit
     */
    public static UnitReader of(
            List<Path> roots, UnitLimits limits, Function<byte[], String> names, Progress progress) {
        return new UnitReader(new FileTree(roots), limits, names, progress);
    }

    /** The units in the bytes of one file, which nobody may change before the last is taken. */
    public static UnitReader of(String file, byte[] content, UnitLimits limits, Function<byte[], String> names) {
        UnitReader reader = new UnitReader(List.<FileTree.Found>of().iterator(), limits, names, (name, bytes) -> {});
        reader.open = new OpenFile(
                file,
                null,
                null,
                new BytesInput(content),
                new Opener(null, content.length, limits, names, bytes -> {}));
        return reader;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (open != null || files.hasNext())) {
            if (open == null) {
                next = openNext(files.next());
            } else {
                next = open.next();
                if (next == null) {
                    tell(open.file(), untold);
                    close();
                }
            }
        }
        return next != null;
    }

    @Override
    public Unit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Unit unit = Objects.requireNonNull(next);
        next = null;
        return unit;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private @Nullable Unit openNext(FileTree.Found found) {
        String file = FileNames.of(found.path(), names);
        if (found.problem() != null) {
            return new Unit.Problem(file, Failures.why(found.problem()));
        }
        try {
            BasicFileAttributes before = Files.readAttributes(found.path(), BasicFileAttributes.class);
            untold = before.size();
            MeteredInput.Meter meter = bytes -> tell(file, bytes);
            // A file that grows while it is read ends where it ended when it was opened.
            InputStream in = new MeteredInput(Files.newInputStream(found.path()), before.size(), meter);
            Opener opener = new Opener(found.path(), before.size(), limits, names, meter);
            open = new OpenFile(file, found.path(), before, in, opener);
            return null;
        } catch (IOException | SecurityException e) {
            return new Unit.Problem(file, Failures.why(e));
        }
    }

    private void tell(String file, long bytes) {
        long news = Math.min(bytes, untold);
        if (news > 0) {
            untold -= news;
            progress.taken(file, news);
        }
    }
}
