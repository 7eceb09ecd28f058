package org.jianwen.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianwen.schema.ArticleSource;
import org.jianwen.schema.ReadItem;

/**
 * Reads articles out of files of any of the known shapes. Immutable; may be shared by threads.
 *
 * <p>Content is never an error: what cannot be read is an item that says why.
 *
 * {@snippet file="org/jianwen/article/ExamplesTest.java" region="read"}
 */
public final class ArticleReader {

    private final ArticleParser parser;
    private final ArticleFiles files;

    private ArticleReader(ReadSettings settings) {
        Objects.requireNonNull(settings, "the settings are null: pass ReadSettings.defaults()");
        this.parser = ArticleParser.of(settings);
        this.files = ArticleFiles.of(settings);
    }

    /** A reader for an archive of the usual kind, in the zone of most Chinese news. */
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
        return parser.parse(content, name);
    }

    /**
     * The articles in files and folders, folders with all that is in them.
     *
     * @param roots the files and folders
     * @return the items in the order of the roots and of the names in each folder, read as they are asked for; the
     *     caller closes the stream
     * @throws IOException if one of the roots does not exist
     */
    public Stream<ReadItem> read(List<Path> roots) throws IOException {
        return files.read(roots, ReadListener.NONE);
    }

    /** As {@link #read(List)}, telling a listener how far reading has come. */
    public Stream<ReadItem> read(List<Path> roots, ReadListener listener) throws IOException {
        return files.read(roots, listener);
    }

    /** The articles in files and folders, as a source for an indexer; read anew each time it is opened. */
    public ArticleSource from(Path... roots) {
        Objects.requireNonNull(roots, "the roots are null: name files or folders to read");
        return from(List.of(roots), ReadListener.NONE);
    }

    /** As {@link #from(Path...)}, telling a listener how far reading has come. */
    public ArticleSource from(List<Path> roots, ReadListener listener) {
        List<Path> copy =
                List.copyOf(Objects.requireNonNull(roots, "the roots are null: name files or folders to read"));
        Objects.requireNonNull(listener, "the listener is null: pass ReadListener.NONE");
        return () -> files.read(copy, listener);
    }

    /**
     * The size of files and folders, for showing progress.
     *
     * @return the number of bytes in them
     * @throws IOException if one of the roots does not exist
     */
    public long totalBytes(List<Path> roots) throws IOException {
        return files.totalBytes(roots);
    }
}
