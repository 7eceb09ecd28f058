package org.jianwen.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.LockObtainFailedException;
import org.jianwen.index.article.ArticleFiles;
import org.jianwen.index.article.ReadItem;
import org.jianwen.index.article.ReadListener;
import org.jianwen.index.article.ReadSettings;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.ArticleIndex;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles into an index; the one writer that an index may have at a time.
 *
 * <p>What is added is found by searchers opened after the next {@link #commit} or {@link #close}; what is committed
 * survives a crash of the program or the machine. May be shared by threads.
 */
public final class ArticleIndexer implements Closeable {

    /** Memory for articles that are not yet written out, in mebibytes. */
    private static final double BUFFER_MEBIBYTES = 64;

    private final IndexWriter writer;
    private final Analyzer analyzer;
    private final @Nullable ArticleIndex owned;

    private ArticleIndexer(IndexWriter writer, Analyzer analyzer, @Nullable ArticleIndex owned) {
        this.writer = writer;
        this.analyzer = analyzer;
        this.owned = owned;
    }

    /**
     * Opens the index in a folder for writing; makes it if there is none.
     *
     * @param folder an index, an empty folder, or one that does not exist yet
     * @throws IOException if another indexer has it open, if it holds something else, or if the disk fails; an
     *     {@link org.jianwen.schema.IndexMismatchException} if another version wrote it
     */
    public static ArticleIndexer open(Path folder) throws IOException {
        return open(ArticleIndex.at(folder), OpenMode.CREATE_OR_APPEND, true);
    }

    /**
     * Opens an index for writing; makes it if there is none. Closing the indexer leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     */
    public static ArticleIndexer open(ArticleIndex index) throws IOException {
        return open(index, OpenMode.CREATE_OR_APPEND, false);
    }

    /**
     * Starts an index anew in a folder. An index that is there, of whatever version, is replaced at the first commit.
     *
     * @throws IOException if another indexer has it open, if it holds something else, or if the disk fails
     */
    public static ArticleIndexer create(Path folder) throws IOException {
        return open(ArticleIndex.at(folder), OpenMode.CREATE, true);
    }

    private static ArticleIndexer open(ArticleIndex index, OpenMode mode, boolean own) throws IOException {
        Analyzer analyzer = ArticleSchema.analyzer();
        try {
            index.checkWritable();
            if (mode != OpenMode.CREATE && index.exists()) {
                index.checkVersion();
            }
            IndexWriterConfig config =
                    new IndexWriterConfig(analyzer).setOpenMode(mode).setRAMBufferSizeMB(BUFFER_MEBIBYTES);
            IndexWriter writer = new IndexWriter(index.directory(), config);
            writer.setLiveCommitData(ArticleIndex.commitData().entrySet());
            return new ArticleIndexer(writer, analyzer, own ? index : null);
        } catch (LockObtainFailedException e) {
            close(analyzer, own ? index : null);
            throw new IOException(
                    index.name() + " is open in another ArticleIndexer, here or in another program: close that first",
                    e);
        } catch (IOException | RuntimeException e) {
            close(analyzer, own ? index : null);
            throw e;
        }
    }

    /**
     * Adds an article; one of the same id is replaced.
     *
     * @throws IOException if the disk fails; the last commit stays as it was
     * @throws IllegalArgumentException if the id is too long to be a term
     * @throws IllegalStateException if the indexer is closed
     */
    public void add(Article article) throws IOException {
        ensureOpen();
        writer.updateDocument(ArticleDocuments.idTerm(article.id()), ArticleDocuments.of(article));
    }

    /** Adds each of the articles, as {@link #add} does. */
    public void addAll(Iterable<Article> articles) throws IOException {
        for (Article article : articles) {
            add(article);
        }
    }

    /**
     * Reads files and folders and adds the articles in them, on all processors, with a few of them in memory at a time.
     * Commits before and after. While other threads add articles too, the number replaced is only near the truth.
     *
     * @param roots files and folders, folders with all that is in them
     * @param settings how to read them
     * @param listener is told how far reading has come, in this thread or another
     * @return what became of them; a file that cannot be read is in the report, and the others are indexed
     * @throws IOException if one of the roots does not exist, or the index cannot be written
     */
    public IndexReport addFiles(List<Path> roots, ReadSettings settings, ReadListener listener) throws IOException {
        long before = commit();
        ReportBuilder report = new ReportBuilder();
        try (Stream<ReadItem> items = ArticleFiles.of(settings).read(roots, listener);
                ParallelAdder adder = new ParallelAdder(this)) {
            for (ReadItem item : (Iterable<ReadItem>) items::iterator) {
                if (item instanceof ReadItem.Found found) {
                    adder.add(found.article());
                    report.add(found);
                } else if (item instanceof ReadItem.Skipped skipped) {
                    report.add(skipped);
                }
            }
        }
        return report.build(before + report.articles() - commit());
    }

    /** As {@link #addFiles(List, ReadSettings, ReadListener)}, read in the usual way, with nobody listening. */
    public IndexReport addFiles(Path root) throws IOException {
        return addFiles(List.of(root), ReadSettings.defaults(), ReadListener.NONE);
    }

    /**
     * Deletes the article of that id, if there is one.
     *
     * @throws IOException if the disk fails; the last commit stays as it was
     */
    public void delete(String id) throws IOException {
        ensureOpen();
        writer.deleteDocuments(ArticleDocuments.idTerm(id));
    }

    /**
     * Makes all that was added and deleted last, and visible to searchers opened from now on.
     *
     * @return the number of articles in the index
     * @throws IOException if the disk fails; the last commit stays as it was
     */
    public long commit() throws IOException {
        ensureOpen();
        writer.commit();
        return writer.getDocStats().numDocs;
    }

    /** Gives up what was not committed, and closes. */
    public void rollback() throws IOException {
        try {
            writer.rollback();
        } finally {
            close(analyzer, owned);
        }
    }

    /** Commits and closes. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        try {
            if (writer.isOpen()) {
                commit();
            }
        } finally {
            try {
                writer.close();
            } finally {
                close(analyzer, owned);
            }
        }
    }

    private void ensureOpen() {
        if (!writer.isOpen()) {
            throw new IllegalStateException("this ArticleIndexer is closed: open another");
        }
    }

    private static void close(Analyzer analyzer, @Nullable ArticleIndex owned) throws IOException {
        analyzer.close();
        if (owned != null) {
            owned.close();
        }
    }
}
