package org.jianwen.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.Query;
import org.jianwen.index.backup.IndexBackup;
import org.jianwen.index.backup.IndexRestore;
import org.jianwen.index.sync.IndexView;
import org.jianwen.index.write.CommitPolicy;
import org.jianwen.index.write.GuardedWriter;
import org.jianwen.schema.Article;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.ArticleSource;
import org.jianwen.schema.origin.OriginFields;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.origin.SyncTarget;
import org.jianwen.schema.store.ArticleIndex;

/**
 * Writes articles into an index. It is the one writer that an index may have at a time, in this program or another.
 *
 * <p>Searchers opened on the same {@link ArticleIndex} find what was added when they are refreshed; searchers in other
 * programs, or opened on a folder, find what was committed. What is committed survives a crash of the program or the
 * machine, and after any failure the last commit is there as it was. May be shared by threads; a thread that is
 * interrupted while it writes goes on, or is told by an exception, and harms no other.
 *
 * {@snippet file="org/jianwen/index/ExamplesTest.java" region="write"}
 */
public final class ArticleIndexer implements Closeable {

    private static final String NO_INDEX = "the index is null: pass one, such as ArticleIndex.inMemory()";
    private static final String NO_OPTIONS = "the options are null: pass IndexerOptions.defaults()";
    private static final String NO_LISTENER = "the listener is null: pass ProgressListener.NONE";
    private static final String NO_ARTICLES = "the articles are null";

    private final GuardedWriter writer;
    private final CommitPolicy policy;
    private final int maxReported;

    private ArticleIndexer(GuardedWriter writer, IndexerOptions options) {
        this.writer = writer;
        this.policy = new CommitPolicy(
                options.commitAfterChanges(), options.commitEvery(), () -> writer.isReplacing() ? 0 : commit());
        this.maxReported = options.maxReported();
    }

    /**
     * Opens the index in a folder for writing; makes it if there is none.
     *
     * @param folder an index, an empty folder, or one that does not exist yet
     * @throws IOException if another indexer has it open, if it holds something else, or if the disk fails; an
     *     {@link org.jianwen.schema.store.IndexMismatchException} if another version wrote it
     */
    public static ArticleIndexer open(Path folder) throws IOException {
        return open(folder, IndexerOptions.defaults());
    }

    /** As {@link #open(Path)}, with options. */
    public static ArticleIndexer open(Path folder, IndexerOptions options) throws IOException {
        Objects.requireNonNull(options, NO_OPTIONS);
        return open(ArticleIndex.at(folder), true, OpenMode.CREATE_OR_APPEND, options);
    }

    /**
     * Opens an index for writing; makes it if there is none. Closing the indexer leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     */
    public static ArticleIndexer open(ArticleIndex index) throws IOException {
        return open(index, IndexerOptions.defaults());
    }

    /** As {@link #open(ArticleIndex)}, with options. */
    public static ArticleIndexer open(ArticleIndex index, IndexerOptions options) throws IOException {
        return open(index, false, OpenMode.CREATE_OR_APPEND, options);
    }

    /**
     * Creates a new index in a folder. An index that is there, of whatever version, stays as it is until the first
     * {@link #commit} or {@link #close} puts the new one in its place at once; the options do not commit before that. If
     * something could not be written, {@code close} keeps the old one and says so.
     *
     * @throws IOException if another indexer has it open, if it holds something else, or if the disk fails
     */
    public static ArticleIndexer create(Path folder) throws IOException {
        return create(folder, IndexerOptions.defaults());
    }

    /** As {@link #create(Path)}, with options. */
    public static ArticleIndexer create(Path folder, IndexerOptions options) throws IOException {
        Objects.requireNonNull(options, NO_OPTIONS);
        return open(ArticleIndex.at(folder), true, OpenMode.CREATE, options);
    }

    /** As {@link #create(Path)}, in an {@link ArticleIndex}. Closing the indexer leaves the index open. */
    public static ArticleIndexer create(ArticleIndex index, IndexerOptions options) throws IOException {
        return open(index, false, OpenMode.CREATE, options);
    }

    private static ArticleIndexer open(ArticleIndex index, boolean own, OpenMode mode, IndexerOptions options)
            throws IOException {
        Objects.requireNonNull(index, NO_INDEX);
        Objects.requireNonNull(options, NO_OPTIONS);
        return new ArticleIndexer(GuardedWriter.open(index, own, mode, false, options::applyTo), options);
    }

    /** As {@link #rebuild(ArticleIndex, IndexerOptions, ProgressListener)}, in a folder, in the usual way. */
    public static long rebuild(Path folder) throws IOException {
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            return rebuild(index, IndexerOptions.defaults(), ProgressListener.NONE);
        }
    }

    /**
     * Rebuilds an index out of what it stores. It needs no files: use it after a change of the analysis, also for an index
     * that {@link #open(Path)} refuses for that. It is searched as it was until all is done and committed at once; if
     * the work is interrupted, even by a crash, it stays as it was. Needs room for both on the disk.
     *
     * @param options how to write; it is committed only at the end, whatever they say
     * @param listener is told of each article, in articles
     * @return the number of articles
     * @throws IOException if there is no index, another indexer has it open, the disk fails, or it cannot be rebuilt because
     *     a newer version of the schema or of Lucene wrote it, or one of Lucene before 9
     */
    public static long rebuild(ArticleIndex index, IndexerOptions options, ProgressListener listener)
            throws IOException {
        Objects.requireNonNull(index, NO_INDEX);
        Objects.requireNonNull(options, NO_OPTIONS);
        Objects.requireNonNull(listener, NO_LISTENER);
        index.openStored().close();
        IndexerOptions quiet = options.commitAfter(0).commitEvery(Duration.ZERO);
        ArticleIndexer indexer =
                new ArticleIndexer(GuardedWriter.open(index, false, OpenMode.CREATE, true, quiet::applyTo), quiet);
        boolean complete = false;
        try (DirectoryReader reader = index.openStored()) {
            long articles = IndexRebuild.run(reader, indexer, listener);
            complete = true;
            return articles;
        } finally {
            if (complete) {
                indexer.close();
            } else {
                indexer.rollback();
            }
        }
    }

    /** As {@link #restore(Path, Path, ProgressListener)}, with nobody listening. */
    public static void restore(Path backup, Path folder) throws IOException {
        restore(backup, folder, ProgressListener.NONE);
    }

    /**
     * Restores what {@link #backup(Path)} wrote, after checking that it is whole.
     *
     * @param backup a folder or a zip file
     * @param folder where the index goes: an empty folder, or one that does not exist yet
     * @param listener is told of each file, in bytes
     * @throws IOException if there is something in the folder already, the backup is damaged, or the disk fails; then the
     *     folder is as it was
     */
    public static void restore(Path backup, Path folder, ProgressListener listener) throws IOException {
        Objects.requireNonNull(backup, "the backup is null: name a folder or a zip file");
        Objects.requireNonNull(folder, "the folder is null: name one for the index to go to");
        Objects.requireNonNull(listener, NO_LISTENER);
        IndexRestore.run(backup, folder, listener::onProgress);
    }

    /**
     * Adds an article; one of the same id is replaced.
     *
     * @throws IOException if the disk fails; the last commit stays as it was
     * @throws IllegalArgumentException if the id is too long to be a term, or the article has a field that is not declared
     *     or a value that its field cannot hold; nothing is written then
     * @throws IllegalStateException if the indexer is closed
     */
    public void add(Article article) throws IOException {
        add(Objects.requireNonNull(article, "article"), List.of());
    }

    /** Adds an article that came from those places. */
    void add(Article article, List<Origin> origins) throws IOException {
        writer.write(to -> to.updateDocument(
                ArticleDocuments.idTerm(article.id()), OriginFields.document(article, writer.fields(), origins)));
        policy.changed();
    }

    /**
     * Adds all articles of a stream, on all processors. They are taken one by one and no faster than they are written; a few
     * of them are in memory at a time. Of those of one id the last stays. The caller closes the stream.
     *
     * @return the number of articles
     * @throws IOException if the disk fails; the last commit stays as it was
     * @throws IllegalArgumentException if the id of one is too long; articles before it are added
     */
    public long addAll(Stream<Article> articles) throws IOException {
        Objects.requireNonNull(articles, NO_ARTICLES);
        return addAll((Iterable<Article>) articles::iterator);
    }

    /** As {@link #addAll(Stream)}. */
    public long addAll(Iterable<Article> articles) throws IOException {
        Objects.requireNonNull(articles, NO_ARTICLES);
        long count = 0;
        try (ParallelAdder adder = new ParallelAdder(this)) {
            for (Article article : articles) {
                adder.add(Objects.requireNonNull(article, "article"));
                count++;
            }
        }
        return count;
    }

    /**
     * Adds the articles of a source, on all processors. A few of them are in memory at a time. It does not commit:
     * that is for {@link #commit}, {@link #close} and the options. While other threads add articles too, the number
     * replaced is only near the truth.
     *
     * @return what became of them; what cannot be read is in the report, and the rest is indexed
     * @throws IOException if the source cannot be opened, such as files that do not exist, or the index cannot be written
     */
    public IndexReport addAll(ArticleSource source) throws IOException {
        Objects.requireNonNull(source, "the source is null: pass one, such as ArticleReader.of().from(path)");
        long before = writer.count();
        ReportBuilder report = new ReportBuilder(maxReported);
        try (Stream<ReadItem> items = source.open();
                ParallelAdder adder = new ParallelAdder(this)) {
            for (ReadItem item : (Iterable<ReadItem>) items::iterator) {
                switch (item) {
                    case ReadItem.Found found -> {
                        adder.add(found.article());
                        report.add(found);
                    }
                    case ReadItem.Skipped skipped -> report.add(skipped);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            writer.missesSome();
            throw e;
        }
        return report.build(before + report.articles() - writer.count());
    }

    /**
     * Synchronises the index with a source. It reads what is new or changed, and deletes what is gone. What is
     * remembered of each place is committed with its articles, so that a crash leaves nothing half known.
     *
     * <p>An article that several places have is shown as the last of them has it. Articles added in other ways stay, unless
     * one of the source has their id. It does not commit: that is for {@link #commit}, {@link #close} and the options. One
     * thread
     * at a time may synchronise.
     *
     * @return what was done; what cannot be read is in the report, and the rest is indexed
     * @throws IOException if the source cannot be listed or read, or the index not be written
     */
    public SyncReport synchronise(SyncSource source) throws IOException {
        Objects.requireNonNull(source, "the source is null: pass one, such as ArticleReader.of().tracked(paths)");
        try {
            return Synchroniser.run(source, new Target(), maxReported);
        } catch (IOException | RuntimeException e) {
            writer.missesSome();
            throw e;
        }
    }

    /** This index as what keeps it the same as a source sees it. */
    private final class Target implements SyncTarget {
        @Override
        public View view() throws IOException {
            return new IndexView(writer.reader());
        }

        @Override
        public long count() throws IOException {
            return writer.count();
        }

        @Override
        public Adder adder() {
            return new ParallelAdder(ArticleIndexer.this);
        }

        @Override
        public void delete(String id) throws IOException {
            ArticleIndexer.this.delete(id);
        }
    }

    /**
     * Deletes the article with that id, if there is one.
     *
     * @throws IOException if the disk fails; the last commit stays as it was
     * @throws IllegalArgumentException if the id is blank, as none is
     * @throws IllegalStateException if the indexer is closed
     */
    public void delete(String id) throws IOException {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id is blank: pass the id of an article");
        }
        writer.write(from -> from.deleteDocuments(ArticleDocuments.idTerm(id)));
        policy.changed();
    }

    /**
     * Deletes the articles that a filter means: those added until now, committed or not.
     *
     * @throws IllegalArgumentException if it is on a field that the index does not have, or that cannot be asked so
     * @throws IOException if the disk fails; the last commit stays as it was
     */
    public void delete(ArticleFilter filter) throws IOException {
        Query meant = Objects.requireNonNull(filter, "the filter is null").query(writer.fields());
        writer.write(from -> from.deleteDocuments(meant));
        policy.changed();
    }

    /**
     * Makes all changes durable, and visible to searchers in other programs when they are refreshed.
     *
     * @return the number of articles in the index
     * @throws IOException if the disk fails; the last commit stays as it was
     */
    public long commit() throws IOException {
        writer.commit();
        return writer.size();
    }

    /** Merges all segments into one, and commits: see {@link #merge(int)}. */
    public void merge() throws IOException {
        merge(1);
    }

    /**
     * Merges down to so many segments, and commits. The room of deleted articles is freed. Searching is faster
     * afterwards. It reads and writes most of the index, for which up to twice its size is needed meanwhile; worth it
     * for an archive to which little is added from then on.
     *
     * @param segments the most that are left, at least 1
     * @throws IOException if the disk fails; the last commit stays as it was
     */
    public void merge(int segments) throws IOException {
        if (segments < 1) {
            throw new IllegalArgumentException("segments must be at least 1, was " + segments);
        }
        writer.merge(segments);
    }

    /** As {@link #backup(Path, ProgressListener)}, with nobody listening. */
    public void backup(Path target) throws IOException {
        backup(target, ProgressListener.NONE);
    }

    /**
     * Commits and copies that commit, while writing and searching go on. The backup is there whole or not
     * at all, and is an index itself if it is a folder.
     *
     * @param target a zip file if its name ends in {@code .zip}, else a folder; missing, or an empty folder
     * @param listener is told of each file, in bytes
     * @throws IOException if there is something already, the index is damaged, or the disk fails
     */
    public void backup(Path target, ProgressListener listener) throws IOException {
        Objects.requireNonNull(target, "the target is null: name a folder or a zip file");
        Objects.requireNonNull(listener, NO_LISTENER);
        writer.readCommit(commit -> IndexBackup.write(commit, target, listener::onProgress));
    }

    /** Discards uncommitted changes, and closes. On a closed indexer it does nothing. */
    public void rollback() throws IOException {
        policy.close();
        writer.rollback();
    }

    /**
     * Commits and closes. Closing twice does nothing.
     *
     * @throws IOException if the disk fails, now or in the background before; what was not committed is given up then
     */
    @Override
    public void close() throws IOException {
        policy.close();
        writer.close();
    }
}
