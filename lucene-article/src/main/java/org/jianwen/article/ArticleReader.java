package org.jianwen.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jianwen.article.archive.FileEntryReader;
import org.jianwen.article.archive.FileTree;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.origin.ArticleSource;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncSource;

/**
 * Reads articles out of files of any of the known shapes. Immutable; may be shared by threads.
 *
 * <p>Content is never an error: what cannot be read is an item that says why.
 *
 * {@snippet file="org/jianwen/article/ExamplesTest.java" region="read"}
 */
public final class ArticleReader {

    private static final String NO_ROOTS = "the roots are null: name files or folders to read";

    private final ReadLimits limits;
    private final ArticleParser parser;
    private final String setting;
    private final ReadThreads threads = new ReadThreads();

    private ArticleReader(ReadSettings settings) {
        Objects.requireNonNull(settings, "the settings are null: pass ReadSettings.defaults()");
        this.limits = settings.limits();
        this.parser = ArticleParser.of(settings);
        this.setting = settings.zone() + " " + settings.captured() + " " + settings.declared();
    }

    /**
     * Creates a reader with default settings. It reads an archive of the usual kind, in the zone of most Chinese news.
     */
    public static ArticleReader of() {
        return of(ReadSettings.defaults());
    }

    /** A reader for an archive with those settings. */
    public static ArticleReader of(ReadSettings settings) {
        return new ArticleReader(settings);
    }

    /**
     * The articles in the bytes of one file.
     *
     * @param content the bytes
     * @param name its path or address: a hint at its date and source, and how items name it
     * @return an item for each article, or one that says why there is none; never empty
     */
    public List<ReadItem> read(byte[] content, String name) {
        Objects.requireNonNull(content, "the content is null: pass the bytes of a file");
        Objects.requireNonNull(name, "the name is null: pass the path or address of the file");
        FileEntryReader entries = FileEntryReader.of(name, content, limits.archive(), ArticleParser::entryName);
        try (ReadPipeline pipeline = new ReadPipeline(entries, parser, limits, threads)) {
            List<ReadItem> items = new ArrayList<>();
            pipeline.forEachRemaining(items::add);
            return items.isEmpty() ? List.of(new ReadItem.Skipped(name, "nothing in it")) : List.copyOf(items);
        }
    }

    /**
     * Reads the articles in files, folders and archives. Folders are read with all that is under them, archives without
     * being unpacked. They are read lazily, on all cores, in memory bounded by the limits: about the size of one file a
     * core. What cannot be read is an item too, and its neighbours follow. Hidden files in folders are passed over.
     *
     * @param roots the files and folders
     * @return the items in the order of the roots, of the names in each folder and of the entries in an archive, the same at
     *     every run; to be closed, which frees threads and files even halfway
     * @throws NoSuchFileException if one of the roots does not exist
     * @throws IOException if the disk fails
     */
    public Stream<ReadItem> read(List<Path> roots) throws IOException {
        return read(roots, ReadListener.NONE);
    }

    /** As {@link #read(List)}, telling a listener how far reading has come. */
    public Stream<ReadItem> read(List<Path> roots, ReadListener listener) throws IOException {
        check(roots);
        Objects.requireNonNull(listener, "the listener is null: pass ReadListener.NONE");
        return read(FileEntryReader.of(roots, limits.archive(), ArticleParser::entryName, listener::read));
    }

    /** As {@link #read(List, ReadListener)}, of files that were found before; one that has gone since is an item too. */
    Stream<ReadItem> readFound(List<FileTree.Found> files, ReadListener listener) {
        return read(FileEntryReader.found(files, limits.archive(), ArticleParser::entryName, listener::read));
    }

    private Stream<ReadItem> read(FileEntryReader entries) {
        ReadPipeline pipeline = new ReadPipeline(entries, parser, limits, threads);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pipeline, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pipeline::close);
    }

    /** Offers the articles in files and folders to an indexer. They are read anew each time the source is opened. */
    public ArticleSource from(Path... roots) {
        Objects.requireNonNull(roots, NO_ROOTS);
        return from(List.of(roots), ReadListener.NONE);
    }

    /** As {@link #from(Path...)}, telling a listener how far reading has come. */
    public ArticleSource from(List<Path> roots, ReadListener listener) {
        List<Path> copy = List.copyOf(Objects.requireNonNull(roots, NO_ROOTS));
        Objects.requireNonNull(listener, "the listener is null: pass ReadListener.NONE");
        return () -> read(copy, listener);
    }

    /** As {@link #tracked(List, String, ReadListener)}, with nobody listening. */
    public SyncSource tracked(Path... roots) {
        Objects.requireNonNull(roots, NO_ROOTS);
        return tracked(List.of(roots), "", ReadListener.NONE);
    }

    /**
     * Offers files and folders for synchronisation. A file is read again only if its content has changed, and what is
     * no longer under the roots is gone.
     *
     * @param edition what the reading depends on besides zone, time of capture and fields, such as the names of publishers; where it is
     *     another than before, all files are read again
     */
    public SyncSource tracked(List<Path> roots, String edition, ReadListener listener) {
        List<Path> copy = List.copyOf(Objects.requireNonNull(roots, NO_ROOTS));
        Objects.requireNonNull(edition, "the edition is null: pass \"\" for none");
        Objects.requireNonNull(listener, "the listener is null: pass ReadListener.NONE");
        return new TrackedFiles(this, copy, listener, setting + edition);
    }

    /**
     * The size of files and folders, for showing progress. What cannot be asked counts nothing.
     *
     * @return the number of bytes in them
     * @throws NoSuchFileException if one of the roots does not exist
     * @throws IOException if the disk fails
     */
    public long totalBytes(List<Path> roots) throws IOException {
        check(roots);
        return FileTree.totalBytes(roots);
    }

    static void check(List<Path> roots) throws NoSuchFileException {
        Objects.requireNonNull(roots, NO_ROOTS);
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new NoSuchFileException(root.toString(), null, "no such file or folder");
            }
        }
    }
}
