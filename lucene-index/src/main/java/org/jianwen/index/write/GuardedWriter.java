package org.jianwen.index.write;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jianwen.schema.store.IndexMismatchException;
import org.jianwen.schema.store.Uninterrupted;

/** Lucene's writer on an index, whose failures say what became of the index and what to do. May be shared by threads. */
public final class GuardedWriter implements Closeable {

    /** Something that writes. */
    public interface Writing {
        void to(IndexWriter writer) throws IOException;
    }

    /** Something that reads the files of a commit. */
    public interface CommitReading {
        void from(IndexCommit commit) throws IOException;
    }

    private final ArticleIndex index;
    private final boolean own;
    private final ArticleFields fields;
    private final Analyzer analyzer;
    private final SnapshotDeletionPolicy snapshots;
    private final IndexWriter writer;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whether the next commit puts a new index in the place of one that is there. */
    private final AtomicBoolean replacing;

    private final AtomicBoolean incomplete = new AtomicBoolean();

    private GuardedWriter(
            ArticleIndex index,
            boolean own,
            boolean replacing,
            ArticleFields fields,
            Analyzer analyzer,
            SnapshotDeletionPolicy snapshots,
            IndexWriter writer) {
        this.index = index;
        this.own = own;
        this.replacing = new AtomicBoolean(replacing);
        this.fields = fields;
        this.analyzer = analyzer;
        this.snapshots = snapshots;
        this.writer = writer;
    }

    /**
     * Opens the writer of an index. If it starts the index anew, what is there stays visible until the first commit.
     *
     * @param keepFields whether what is there will be written anew, so that its fields stay
     * @param own whether to close the index at the end, or now if it cannot be opened
     * @param settings sets how much is kept in memory and how segments are merged
     */
    public static GuardedWriter open(
            ArticleIndex index, boolean own, OpenMode mode, boolean keepFields, Consumer<IndexWriterConfig> settings)
            throws IOException {
        Analyzer analyzer = ArticleSchema.analyzer(index.fields());
        SnapshotDeletionPolicy snapshots = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        try {
            index.checkWritable();
            boolean there = index.exists();
            if (mode != OpenMode.CREATE && there) {
                index.checkVersion();
                ReplacingDirectory.clean(index.directory());
            }
            ArticleFields fields = mode == OpenMode.CREATE ? index.fieldsAnew(keepFields) : index.fields();
            IndexWriterConfig config = new IndexWriterConfig(analyzer)
                    .setCodec(new SmallBlocksCodec())
                    .setOpenMode(mode)
                    .setMergeScheduler(new LoggingMergeScheduler(index))
                    .setIndexDeletionPolicy(snapshots);
            settings.accept(config);
            Directory directory = index.directory();
            if (mode == OpenMode.CREATE && there) {
                directory = ReplacingDirectory.over(directory);
                config.setOpenMode(directory instanceof ReplacingDirectory ? OpenMode.APPEND : mode);
            }
            IndexWriter writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(ArticleIndex.commitData(fields).entrySet());
            if (mode != OpenMode.CREATE) {
                index.attach(writer);
            }
            return new GuardedWriter(index, own, mode == OpenMode.CREATE && there, fields, analyzer, snapshots, writer);
        } catch (LockObtainFailedException e) {
            release(analyzer, index, own);
            throw new IOException(
                    index.name() + " is open in another ArticleIndexer, here or in another program: close that first",
                    e);
        } catch (IndexMismatchException | RuntimeException e) {
            release(analyzer, index, own);
            throw e;
        } catch (IOException e) {
            release(analyzer, index, own);
            throw String.valueOf(e.getMessage()).startsWith(index.name() + " ")
                    ? e
                    : new IOException(index.name() + unopened(e), e);
        }
    }

    /** Why an index cannot be written: its files, or what they lie on. */
    private static String unopened(IOException e) {
        boolean damaged = e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || e instanceof EOFException
                || e instanceof CorruptIndexException;
        return damaged
                ? " is damaged (" + e.getMessage()
                        + "): ArticleIndex.check says where; restore a backup, or index the articles again"
                : " could not be opened (" + e.getMessage() + "): check the disk, then try again";
    }

    /** The fields that articles may have besides those that all have. */
    public ArticleFields fields() {
        return fields;
    }

    /**
     * Writes.
     *
     * @throws IOException if the disk fails, or has failed and the writer closed itself
     * @throws IllegalStateException if the writer was closed
     */
    public void write(Writing writing) throws IOException {
        ensureOpen();
        try {
            writing.to(writer);
        } catch (AlreadyClosedException e) {
            // Open still if somebody deleted the lock or put another index in the place of this one.
            ensureOpen();
            throw failed(e);
        } catch (ThreadInterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    index.name()
                            + ": this thread was interrupted while it waited to write; only what it was writing may be"
                            + " missing: write it again",
                    e);
        } catch (RuntimeException e) {
            // Lucene says in many ways that a merge in the background failed, or that a file is damaged.
            if (writer.getTragicException() == null && !isDamage(e)) {
                throw e;
            }
            throw failed(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** As {@link #write}, not to be interrupted halfway. */
    private void whole(Writing writing) throws IOException {
        Uninterrupted.call(() -> {
            write(writing);
            return index;
        });
    }

    /** Makes all changes durable; a new index takes the place of the one that was there. */
    public void commit() throws IOException {
        long start = System.nanoTime();
        whole(IndexWriter::commit);
        replaced();
        index.tell(new IndexEvent.Committed(size(), Duration.ofNanos(System.nanoTime() - start)));
    }

    /** Merges into so many parts at most, and drops what is deleted; then commits. */
    public void merge(int segments) throws IOException {
        whole(to -> {
            to.forceMerge(segments);
            // Else listeners might hear of it only after this has returned.
            ((LoggingMergeScheduler) to.getConfig().getMergeScheduler()).sync();
        });
        commit();
    }

    /** A new index is in its place now. */
    private void replaced() throws IOException {
        if (replacing.getAndSet(false) && writer.getDirectory() instanceof ReplacingDirectory directory) {
            directory.deleteReplaced();
        }
    }

    /** Whether an index is there that stays visible until the next commit replaces it. */
    public boolean isReplacing() {
        return replacing.get();
    }

    /** Notes that not all was written that was to be: a new index is then not put in the place of the old one. */
    public void missesSome() {
        incomplete.set(true);
    }

    /** The number of articles, those not yet committed included, and those to be deleted not. */
    public long count() throws IOException {
        try (DirectoryReader reader = reader()) {
            return reader.numDocs();
        }
    }

    /** Opens what is written now, committed or not; the caller closes it. */
    public DirectoryReader reader() throws IOException {
        AtomicReference<DirectoryReader> reader = new AtomicReference<>();
        whole(open -> reader.set(DirectoryReader.open(open)));
        return Objects.requireNonNull(reader.get());
    }

    /** The number of articles in the last commit, whatever other threads have added since. */
    public long size() throws IOException {
        long size = 0;
        for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(writer.getDirectory())) {
            size += segment.info.maxDoc() - segment.getDelCount();
        }
        return size;
    }

    /** Commits, and keeps the files of that commit while they are read, whatever is written meanwhile. */
    public void readCommit(CommitReading reading) throws IOException {
        commit();
        IndexCommit commit = snapshots.snapshot();
        try {
            reading.from(commit);
        } finally {
            snapshots.release(commit);
            if (writer.isOpen()) {
                writer.deleteUnusedFiles();
            }
        }
    }

    private void giveUp() throws IOException {
        Uninterrupted.call(() -> {
            writer.rollback();
            return index;
        });
    }

    /** Discards uncommitted changes, and closes. */
    public void rollback() throws IOException {
        if (!closed.getAndSet(true)) {
            try {
                giveUp();
            } finally {
                index.detach(writer);
                release(analyzer, index, own);
            }
        }
    }

    /**
     * Commits and closes; if that fails, what was not committed is given up. So is a new index that is not whole, if it would
     * replace one. Closing twice does nothing.
     */
    @Override
    public void close() throws IOException {
        if (replacing.get() && incomplete.get() && !closed.get()) {
            rollback();
            throw new IOException(index.name()
                    + " was not replaced because not everything could be written; the old index is unchanged");
        }
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            // Committed first, so that a searcher refreshed meanwhile never sees less than it did before.
            commit();
            whole(IndexWriter::close);
        } catch (IOException | RuntimeException e) {
            try {
                giveUp();
            } catch (IOException | RuntimeException more) {
                e.addSuppressed(more);
            }
            throw e;
        } finally {
            index.detach(writer);
            release(analyzer, index, own);
        }
    }

    /** Whether a failure comes of a damaged file; if it may, all of the index is read. */
    private boolean isDamage(RuntimeException e) throws IOException {
        StackTraceElement[] trace = e.getStackTrace();
        boolean mistake = e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                        && !(trace.length > 0 && trace[0].getClassName().startsWith("org.apache.lucene.store"));
        return !mistake && index.exists() && !index.check().isWhole();
    }

    private void ensureOpen() throws IOException {
        if (writer.isOpen()) {
            return;
        }
        Throwable cause = writer.getTragicException();
        if (cause != null) {
            throw new IOException(
                    index.name() + ": this ArticleIndexer closed itself when a write failed (" + cause.getMessage()
                            + "); the last commit is unchanged: check the disk, then open a new indexer",
                    cause);
        }
        throw new IllegalStateException("this ArticleIndexer is closed: open a new one");
    }

    private IOException failed(Exception e) throws IOException {
        incomplete.set(true);
        String state;
        try {
            state = index.exists() ? "the last commit is unchanged" : "the index is gone";
        } catch (IllegalStateException closedIndex) {
            return new IOException(
                    index.name()
                            + " could not be written: the ArticleIndex was closed before its ArticleIndexer, and what was"
                            + " added since the last commit is lost; close the indexer first",
                    e);
        }
        String next = writer.isOpen() ? "try again" : "open a new indexer";
        Throwable cause = writer.getTragicException() == null ? e : writer.getTragicException();
        index.tell(new IndexEvent.Failed("write", cause));
        return new IOException(
                index.name() + " could not be written (" + cause.getMessage() + "); " + state
                        + ": check the disk, then " + next,
                e);
    }

    private static void release(Analyzer analyzer, ArticleIndex index, boolean own) throws IOException {
        analyzer.close();
        if (own) {
            index.close();
        }
    }
}
