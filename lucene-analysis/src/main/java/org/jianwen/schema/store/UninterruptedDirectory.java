package org.jianwen.schema.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.OutputStreamIndexOutput;

/**
 * A folder whose files are not closed when a thread is interrupted that reads or writes them: Java does so with channels, and
 * Lucene's writer gives up then. What can be done again is done again; files are written without a channel. The thread is
 * still interrupted afterwards. Commits are run by {@link Uninterrupted} besides.
 */
final class UninterruptedDirectory extends FilterDirectory {

    private static final int CHUNK = 8_192;

    private final Path folder;
    private final AtomicLong temporary = new AtomicLong();

    UninterruptedDirectory(FSDirectory in) {
        super(in);
        this.folder = in.getDirectory();
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T repeated(Work<T> work) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try {
                    return work.run();
                } catch (IOException e) {
                    // Not always a ClosedByInterruptException: what maps files says it in its own words.
                    if (!Thread.interrupted()) {
                        throw e;
                    }
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return repeated(() -> in.openInput(name, context));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        // Deletes what could not be deleted before, and refuses a file that is there.
        in.createOutput(name, context).close();
        return output(name);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        while (true) {
            String number = Long.toString(temporary.getAndIncrement(), Character.MAX_RADIX);
            String name = IndexFileNames.segmentFileName(prefix, suffix + "_" + number, "tmp");
            try {
                Files.createFile(folder.resolve(name));
                return output(name);
            } catch (FileAlreadyExistsException e) {
                // Of a program that was killed, or another writer: try the next name.
                continue;
            }
        }
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        return new FileLock(repeated(() -> in.obtainLock(name)), folder.resolve(name));
    }

    /** A lock that is still ours if its file is still the same: Lucene's own asks its channel. */
    private static final class FileLock extends Lock {
        private final Lock lock;
        private final Path file;
        private final FileTime created;
        private volatile boolean closed;

        FileLock(Lock lock, Path file) throws IOException {
            this.lock = lock;
            this.file = file;
            this.created = created(file);
        }

        @Override
        public void ensureValid() throws IOException {
            if (closed) {
                throw new AlreadyClosedException("the lock " + file + " was given up");
            }
            if (!created(file).equals(created)) {
                throw new AlreadyClosedException("the lock " + file + " was deleted and made again by another");
            }
        }

        @Override
        public void close() throws IOException {
            closed = true;
            lock.close();
        }

        private static FileTime created(Path file) throws IOException {
            return Files.readAttributes(file, BasicFileAttributes.class).creationTime();
        }
    }

    private IndexOutput output(String name) throws IOException {
        Path file = folder.resolve(name);
        OutputStream stream = new FileOutputStream(file.toFile());
        return new OutputStreamIndexOutput("UninterruptedOutput(path=\"" + file + "\")", name, stream, CHUNK);
    }
}
