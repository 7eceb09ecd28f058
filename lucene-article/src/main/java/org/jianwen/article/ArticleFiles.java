package org.jianwen.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jianwen.article.archive.FileTree;
import org.jianwen.article.archive.UnitReader;
import org.jianwen.schema.ReadItem;

/**
 * Finds the articles in files, in folders with all that is under them, and in archives, without unpacking these. Immutable;
 * threads may share it.
 */
public final class ArticleFiles {

    private final ReadSettings settings;
    private final ArticleParser parser;

    private ArticleFiles(ReadSettings settings) {
        this.settings = Objects.requireNonNull(settings, "the settings are null: pass ReadSettings.defaults()");
        this.parser = ArticleParser.of(settings);
    }

    /** A reader of files for an archive. */
    public static ArticleFiles of(ReadSettings settings) {
        return new ArticleFiles(settings);
    }

    /**
     * How many bytes on disk {@link #read} will take, for a progress bar. What cannot be asked counts nothing.
     *
     * @throws NoSuchFileException if a root does not exist
     * @throws IOException if the disk fails
     */
    public long totalBytes(List<Path> roots) throws IOException {
        check(roots);
        long total = 0;
        for (FileTree files = new FileTree(roots); files.hasNext(); ) {
            FileTree.Found found = files.next();
            try {
                total += found.problem() == null ? Files.size(found.path()) : 0;
            } catch (IOException e) {
                // Gone since it was listed; reading it will be reported.
                continue;
            }
        }
        return total;
    }

    /**
     * The articles under some roots, read lazily, on all cores, in memory bounded by the limits: about the size of one
     * file a core. The order is that of the roots, of names in a folder and of entries in an archive, the same at every
     * run. What cannot be read is an item too, and its neighbours follow. Hidden files in folders are passed over.
     *
     * @param roots files and folders
     * @param listener hears how far reading has come
     * @return the items; to be closed, which frees threads and files even halfway
     * @throws NoSuchFileException if a root does not exist
     * @throws IOException if the disk fails
     */
    public Stream<ReadItem> read(List<Path> roots, ReadListener listener) throws IOException {
        check(roots);
        Objects.requireNonNull(listener, "the listener is null: pass ReadListener.NONE");
        UnitReader units = UnitReader.of(
                roots, ArticleParser.unitLimits(settings.limits()), ArticleParser::entryName, listener::read);
        ReadPipeline pipeline =
                new ReadPipeline(units, parser, settings.limits().maxBytesAhead());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pipeline, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pipeline::close);
    }

    private static void check(List<Path> roots) throws NoSuchFileException {
        Objects.requireNonNull(roots, "the roots are null: name files or folders to read");
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new NoSuchFileException(root.toString(), null, "no such file or folder");
            }
        }
    }
}
