package org.jianwen.schema;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.analysis.ArticleAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * The place where an index lies: a folder, or this program's memory.
 *
 * <p>Writers and searchers are opened on it. It may be shared by threads. Closing it frees the memory of an index in
 * memory; a folder keeps what was committed.
 */
public final class ArticleIndex implements Closeable {

    private static final String SCHEMA_KEY = "jianwen.schema";
    private static final String ANALYSIS_KEY = "jianwen.analysis";

    private final String name;
    private final Directory directory;

    private ArticleIndex(String name, Directory directory) {
        this.name = name;
        this.directory = directory;
    }

    /**
     * The index in a folder; what is missing of the path is made when an index is first written there.
     *
     * @throws IOException if the path cannot be a folder
     */
    public static ArticleIndex at(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file: an index is a folder");
        }
        return new ArticleIndex(folder.toString(), FSDirectory.open(folder));
    }

    /** An index in memory, empty until something is written; for tests and for small collections. */
    public static ArticleIndex inMemory() {
        return new ArticleIndex("the index in memory", new ByteBuffersDirectory());
    }

    /** An index in a Lucene directory that the caller opened, named so in messages. */
    public static ArticleIndex in(Directory directory, String name) {
        return new ArticleIndex(name, directory);
    }

    /** How messages name this place. */
    public String name() {
        return name;
    }

    /** The Lucene directory of this place. */
    public Directory directory() {
        return directory;
    }

    /** Whether an index has been committed here. */
    public boolean exists() throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    /** What a commit records, so that a program with other fields or other terms refuses the index. */
    public static Map<String, String> commitData() {
        return Map.of(
                SCHEMA_KEY, Integer.toString(ArticleSchema.VERSION),
                ANALYSIS_KEY, Integer.toString(ArticleAnalysis.VERSION));
    }

    /**
     * Opens the last commit for reading.
     *
     * @return a reader that the caller closes
     * @throws IndexMismatchException if another version of the schema, the analysis or Lucene wrote the index
     * @throws IOException if there is no index here, or it cannot be read
     */
    public DirectoryReader openReader() throws IOException {
        if (!exists()) {
            throw new IOException(name + " holds no index: build one with ArticleIndexer.open, or check the path");
        }
        checkVersion();
        return DirectoryReader.open(directory);
    }

    /**
     * Refuses an index that this version cannot go on with.
     *
     * @throws IndexMismatchException if another version of the schema, the analysis or Lucene wrote the index
     * @throws IOException if the commit cannot be read
     */
    public void checkVersion() throws IOException {
        Map<String, String> written;
        try {
            written = SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new IndexMismatchException(
                    name + " was written with another version of Lucene: rebuild it with ArticleIndexer.create", e);
        }
        check("schema", written.get(SCHEMA_KEY), ArticleSchema.VERSION);
        check("analysis", written.get(ANALYSIS_KEY), ArticleAnalysis.VERSION);
    }

    /**
     * Refuses a folder that holds something else.
     *
     * @throws IOException if there are files here but no index
     */
    public void checkWritable() throws IOException {
        if (!exists() && directory instanceof FSDirectory folder && Files.isDirectory(folder.getDirectory())) {
            try (Stream<Path> files = Files.list(folder.getDirectory())) {
                if (files.anyMatch(file -> !file.getFileName().toString().equals("write.lock"))) {
                    throw new IOException(name + " holds other files and no index: choose an empty or a new folder");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }

    private void check(String what, @Nullable String written, int wanted) throws IndexMismatchException {
        if (written == null) {
            throw new IndexMismatchException(
                    name + " is a Lucene index that Jianwen did not write: choose another folder");
        }
        if (!written.equals(Integer.toString(wanted))) {
            throw new IndexMismatchException(name + " was written with " + what + " " + written + ", this program has "
                    + wanted + ": rebuild it with ArticleIndexer.create");
        }
    }
}
