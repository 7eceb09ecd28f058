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
import org.jianwen.article.limits.ArchiveLimits;
import org.jspecify.annotations.Nullable;

/**
 * The entries of files, folders and archives, one after another. Only the entry being read is in memory. Never throws for
 * what it finds: what cannot be read is a {@link FileEntry.Problem}, and its neighbours follow. Not for use by several threads.
 */
public final class FileEntryReader implements Iterator<FileEntry>, Closeable {

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

    private final ArchiveLimits limits;
    private final Function<byte[], String> names;
    private final Progress progress;
    private final Iterator<FileTree.Found> files;
    private @Nullable OpenFile open;
    private long untold;
    private @Nullable FileEntry next;

    private FileEntryReader(
            Iterator<FileTree.Found> files, ArchiveLimits limits, Function<byte[], String> names, Progress progress) {
        this.files = files;
        this.limits = limits;
        this.names = names;
        this.progress = progress;
    }

    /**
     * The entries under some roots.
     *
     * @param roots files and folders, read in this order
     * @param limits how much is taken of one file
     * @param names decodes names that are not in UTF-8
     * @param progress hears of bytes as they are read, on the thread that asks for the next entry
     */
    public static FileEntryReader of(
            List<Path> roots, ArchiveLimits limits, Function<byte[], String> names, Progress progress) {
        return new FileEntryReader(new FileTree(roots), limits, names, progress);
    }

    /** The entries of files that were found before; what was wrong with one then is said of it again. */
    public static FileEntryReader found(
            List<FileTree.Found> files, ArchiveLimits limits, Function<byte[], String> names, Progress progress) {
        return new FileEntryReader(files.iterator(), limits, names, progress);
    }

    /** The entries in the bytes of one file, which nobody may change before the last is taken. */
    public static FileEntryReader of(
            String file, byte[] content, ArchiveLimits limits, Function<byte[], String> names) {
        FileEntryReader reader =
                new FileEntryReader(List.<FileTree.Found>of().iterator(), limits, names, (name, bytes) -> {});
        reader.open = new OpenFile(
                file,
                null,
                null,
                new BytesInput(content),
                new ArchiveSniffer(null, content.length, limits, names, bytes -> {}));
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
    public FileEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        FileEntry entry = Objects.requireNonNull(next);
        next = null;
        return entry;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private @Nullable FileEntry openNext(FileTree.Found found) {
        String file = FileNames.of(found.path(), names);
        if (found.problem() != null) {
            return new FileEntry.Problem(file, Failures.why(found.problem()));
        }
        try {
            BasicFileAttributes before = Files.readAttributes(found.path(), BasicFileAttributes.class);
            untold = before.size();
            LimitedInputStream.Meter meter = bytes -> tell(file, bytes);
            // A file that grows while it is read ends where it ended when it was opened.
            InputStream in = new LimitedInputStream(Files.newInputStream(found.path()), before.size(), meter);
            ArchiveSniffer opener = new ArchiveSniffer(found.path(), before.size(), limits, names, meter);
            open = new OpenFile(file, found.path(), before, in, opener);
            return null;
        } catch (IOException | SecurityException e) {
            return new FileEntry.Problem(file, Failures.why(e));
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
