package org.jianwen.schema.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.StringHelper;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * The place where an index lies: a folder, or this program's memory.
 *
 * <p>Writers and searchers are opened on it. Those opened on one and the same {@code ArticleIndex} share what is written
 * at once; others, in this program or another, share what is committed. It may be shared by threads. Closing it frees
 * the memory of an index in memory; a folder keeps what was committed.
 */
// Long because every way to open, read and check an index is here, each with its contract; how is in other classes.
public final class ArticleIndex implements Closeable {

    private static final System.Logger LOG = System.getLogger(ArticleIndex.class.getName());
    private static final String FIELDS_KEY = "jianwen.fields";
    private static final String NO_FOLDER = "the folder is null: name one, or use ArticleIndex.inMemory()";
    private static final String NO_FIELDS = "the fields are null: pass ArticleFields.NONE, or leave them out";
    private static final String IN_MEMORY = "the index in memory";
    private static final String NO_INDEX = " holds no index: build one with ArticleIndexer.open, or check the path";

    private final String name;
    private final Directory directory;
    private final AtomicReference<@Nullable IndexWriter> live = new AtomicReference<>();
    private final List<IndexListener> listeners = new CopyOnWriteArrayList<>();

    /** What this program declares, or {@code null} if it takes what is recorded. */
    private final @Nullable ArticleFields declared;

    private final AtomicReference<ArticleFields> fields;

    private ArticleIndex(String name, Directory directory, @Nullable ArticleFields declared) {
        this.name = name;
        this.directory = directory;
        this.declared = declared;
        this.fields = new AtomicReference<>(declared == null ? ArticleFields.NONE : declared);
    }

    /**
     * Names the index in a folder; missing folders are created.
     *
     * @throws IOException if the path cannot be a folder
     */
    public static ArticleIndex at(Path folder) throws IOException {
        return in(folder, null);
    }

    /**
     * Names the index in a folder, with declared fields. What an index there records of other fields stays.
     *
     * <p>The fields are recorded when articles are written. Later programs need not declare them; those that do may add
     * fields and change what one is used for, but not its kind.
     *
     * @throws IOException if the path cannot be a folder
     */
    public static ArticleIndex at(Path folder, ArticleFields fields) throws IOException {
        return in(folder, Objects.requireNonNull(fields, NO_FIELDS));
    }

    private static ArticleIndex in(Path folder, @Nullable ArticleFields fields) throws IOException {
        Objects.requireNonNull(folder, NO_FOLDER);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file: an index is a folder");
        }
        return new ArticleIndex(folder.toString(), new UninterruptedDirectory(FSDirectory.open(folder)), fields);
    }

    /**
     * Opens an existing index in a folder, for searching. A mistyped path makes no folder.
     *
     * @throws IOException if there is no such folder
     */
    public static ArticleIndex existing(Path folder) throws IOException {
        Objects.requireNonNull(folder, NO_FOLDER);
        if (!Files.exists(folder)) {
            throw new IOException(folder + NO_INDEX);
        }
        return at(folder);
    }

    /**
     * As {@link #existing(Path)}, but refuses an index that is damaged. That reads all of it: about a second for each
     * gigabyte.
     *
     * @throws IOException if there is no such folder or no index in it, or if {@link #check} finds damage
     */
    public static ArticleIndex verified(Path folder) throws IOException {
        ArticleIndex index = existing(folder);
        try {
            index.check().throwIfDamaged();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** An index in memory, empty until something is written; for tests and for small collections. */
    public static ArticleIndex inMemory() {
        return of(new ByteBuffersDirectory(), IN_MEMORY);
    }

    /** Creates an index in memory, with declared fields. */
    public static ArticleIndex inMemory(ArticleFields fields) {
        return of(new ByteBuffersDirectory(), IN_MEMORY, fields);
    }

    /** An index in a Lucene directory that the caller opened, named so in messages. */
    public static ArticleIndex of(Directory directory, String name) {
        return new ArticleIndex(name, directory, null);
    }

    /** Opens an index in a Lucene directory, with declared fields. The caller opened the directory. */
    public static ArticleIndex of(Directory directory, String name, ArticleFields fields) {
        return new ArticleIndex(name, directory, Objects.requireNonNull(fields, NO_FIELDS));
    }

    /** How messages name this place. */
    public String name() {
        return name;
    }

    /** The Lucene directory of this place. */
    public Directory directory() {
        return directory;
    }

    /**
     * Whether an index has been committed here.
     *
     * @throws IllegalStateException if this is closed
     */
    public boolean exists() throws IOException {
        try {
            return DirectoryReader.indexExists(directory);
        } catch (NoSuchFileException e) {
            return false;
        } catch (AlreadyClosedException e) {
            throw new IllegalStateException(name + " is closed: open it again", e);
        }
    }

    /**
     * The fields of the articles here. They are those recorded in the index as it was last opened, and those declared.
     */
    public ArticleFields fields() {
        return fields.get();
    }

    /**
     * Decides the fields of an index that is to be rewritten.
     *
     * @param keep whether the articles that are here stay, so that their fields must not be lost
     * @throws IOException if they stay, and the commit cannot be read
     */
    public ArticleFields fieldsAnew(boolean keep) throws IOException {
        if (exists() && (keep || declared == null)) {
            try {
                ArticleFields recorded = recorded(written());
                fields.set(declared == null ? recorded : recorded.overriddenBy(declared));
            } catch (IOException e) {
                if (keep) {
                    throw e;
                }
                LOG.log(Level.DEBUG, name + " is replaced unread", e);
            }
        }
        return fields();
    }

    /** Lets a listener hear what indexers and searchers do that are opened on this {@code ArticleIndex}. */
    public void addListener(IndexListener listener) {
        listeners.add(Objects.requireNonNull(listener, "the listener is null"));
    }

    /** Tells the listeners of an event; for what writes and reads the index. */
    public void tell(IndexEvent event) {
        Objects.requireNonNull(event, "the event is null");
        for (IndexListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, name + ": a listener failed at " + event, e);
            }
        }
    }

    /**
     * Gives the versions that a commit records. By these a program with other fields or other terms refuses the index.
     */
    public static Map<String, String> commitData() {
        return IndexVersions.data();
    }

    /** Gives the versions and declared fields that a commit records. */
    public static Map<String, String> commitData(ArticleFields fields) {
        Map<String, String> data = new HashMap<>(commitData());
        data.put(FIELDS_KEY, Objects.requireNonNull(fields, NO_FIELDS).record());
        data.putAll(IndexVersions.data(fields.segmenter()));
        return data;
    }

    /** Lets new readers see what that writer has, committed or not. It lasts until {@link #detach}. */
    public void attach(IndexWriter writer) {
        live.set(writer);
    }

    /** Lets new readers see the last commit again. Nothing changes if another writer is attached. */
    public void detach(IndexWriter writer) {
        live.compareAndSet(writer, null);
    }

    /**
     * Opens the newest state for reading. It is what the writer attached here has, or else the last commit.
     *
     * @return a reader that the caller closes
     * @throws IndexMismatchException if another version of the schema, the analysis or Lucene wrote the index
     * @throws IOException if there is no index here, or it cannot be read
     */
    public DirectoryReader openReader() throws IOException {
        IndexWriter writer = live.get();
        if (writer != null) {
            try {
                return Uninterrupted.call(() -> DirectoryReader.open(writer));
            } catch (AlreadyClosedException e) {
                // It is closed or closing, and has committed what it had.
                detach(writer);
            }
        }
        checkExists();
        checkVersion();
        return readable(() -> DirectoryReader.open(directory));
    }

    /**
     * Opens the newest state for reading if that reader does not have it. What both have in common is shared.
     *
     * @param reader one that was opened here; it stays as it is, and the caller's to close
     * @return a reader that the caller closes, or {@code null} if there is nothing newer
     * @throws IndexMismatchException if another version of the schema, the analysis or Lucene wrote the index since
     * @throws IOException if the index is gone, or cannot be read
     */
    public @Nullable DirectoryReader openNewer(DirectoryReader reader) throws IOException {
        IndexWriter writer = live.get();
        if (writer != null) {
            try {
                return newerThan(reader, writer);
            } catch (AlreadyClosedException e) {
                // It is closed or closing, and has committed what it had.
                detach(writer);
            }
        }
        checkExists();
        if (isLastCommit(reader)) {
            return null;
        }
        checkVersion();
        return readable(() -> newerThan(reader));
    }

    /**
     * Opens the last commit for reading what it stores. Its terms may be of another version of the analysis or of an
     * earlier one of the schema.
     *
     * @return a reader that the caller closes
     * @throws IndexMismatchException if a newer version of the schema or Lucene wrote the index
     * @throws IOException if there is no index here, or it cannot be read
     */
    public DirectoryReader openStored() throws IOException {
        checkExists();
        IndexVersions.checkStored(name, written());
        return readable(() -> DirectoryReader.open(directory));
    }

    /**
     * Checks that the last commit is whole. It checks every file by its checksum, every article by its id, some by all
     * their terms. Reads all of it.
     *
     * @throws IOException if there is no index here; damage is no exception but a problem in the result
     */
    public IndexCheck check() throws IOException {
        checkExists();
        ArticleFields known = fields();
        return IndexCheck.of(name, directory, known, IndexVersions.isSame(directory, known.segmenter()));
    }

    /**
     * Measures the newest state. It is what the indexer opened here has written out, or else the last commit.
     *
     * @throws IOException as {@link #openReader}
     */
    public IndexStatistics statistics() throws IOException {
        try (DirectoryReader reader = openReader()) {
            return IndexStatistics.of(reader);
        }
    }

    /**
     * Counts dates by precision and lists articles with several origins. It looks at the newest state.
     *
     * @throws IOException as {@link #openReader}
     */
    public IndexInventory inventory() throws IOException {
        try (DirectoryReader reader = openReader()) {
            return IndexInventory.of(reader);
        }
    }

    /**
     * Throws if this version cannot search and write the index.
     *
     * @throws IndexMismatchException if another version of the schema, the analysis or Lucene wrote the index
     * @throws IOException if the commit cannot be read
     */
    public void checkVersion() throws IOException {
        Map<String, String> written = written();
        IndexVersions.check(name, written);
        IndexVersions.checkSegmenter(name, written, fields().segmenter());
        ArticleFields recorded = recorded(written);
        if (declared != null) {
            checkFields(recorded, declared);
        }
        fields.set(declared == null ? recorded : recorded.overriddenBy(declared));
    }

    private ArticleFields recorded(Map<String, String> written) throws IndexMismatchException {
        try {
            return ArticleFields.parse(written.get(FIELDS_KEY));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IndexMismatchException(
                    name + " has fields that this version does not know (" + e.getMessage()
                            + "): use the version that wrote it, or a later one",
                    e);
        }
    }

    private void checkFields(ArticleFields recorded, ArticleFields wanted) throws IndexMismatchException {
        ArticleField field = wanted.contradictedBy(recorded);
        if (field != null) {
            throw new IndexMismatchException(
                    name + " was written with the field "
                            + recorded.get(field.name()) + ", this program declares " + field
                            + ": declare it as it was written, choose another name, or turn what is there into it with ArticleIndexer.rebuild");
        }
    }

    /**
     * Throws if the folder holds something else. What a program left that was killed before its first commit is no
     * obstacle.
     *
     * @throws IOException if there are files here that no index has
     */
    public void checkWritable() throws IOException {
        if (!exists()
                && FilterDirectory.unwrap(directory) instanceof FSDirectory folder
                && Files.isDirectory(folder.getDirectory())) {
            try (Stream<Path> files = Files.list(folder.getDirectory())) {
                if (files.anyMatch(file -> !isUncommitted(file.getFileName().toString()))) {
                    throw new IOException(name + " holds other files and no index: choose an empty or a new folder");
                }
            }
        }
    }

    private static boolean isUncommitted(String name) {
        return name.equals(IndexWriter.WRITE_LOCK_NAME)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }

    private void checkExists() throws IOException {
        if (!exists()) {
            throw new IOException(name + NO_INDEX);
        }
    }

    private static @Nullable DirectoryReader newerThan(DirectoryReader reader, IndexWriter writer) throws IOException {
        return Uninterrupted.<Optional<DirectoryReader>>call(
                        () -> Optional.ofNullable(DirectoryReader.openIfChanged(reader, writer)))
                .orElse(null);
    }

    private DirectoryReader newerThan(DirectoryReader reader) throws IOException {
        try {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            return newer == null ? DirectoryReader.open(directory) : newer;
        } catch (IllegalStateException e) {
            // The reader's writer is closed, or another index stands where its own stood: nothing can be shared.
            return DirectoryReader.open(directory);
        }
    }

    /** The segments alone are not enough: a reader of a writer has deletions that no file has. */
    private boolean isLastCommit(DirectoryReader reader) throws IOException {
        SegmentInfos last = IndexVersions.lastCommit(name, directory);
        return reader instanceof StandardDirectoryReader standard
                && last.getVersion() == standard.getVersion()
                && segments(last).equals(segments(standard.getSegmentInfos()));
    }

    private static List<String> segments(SegmentInfos infos) {
        return infos.asList().stream()
                .map(segment -> StringHelper.idToString(segment.info.getId()))
                .toList();
    }

    private Map<String, String> written() throws IOException {
        return IndexVersions.written(name, directory);
    }

    private interface Opening {
        DirectoryReader open() throws IOException;
    }

    /** Lucene reads much of an index when it opens it, and says in many ways that it cannot. */
    private DirectoryReader readable(Opening opening) throws IOException {
        try {
            return opening.open();
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw IndexVersions.unreadable(name, directory, e);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            // It is another version's if its commit is; else a file of a segment only looks so.
            IndexVersions.lastCommit(name, directory);
            throw IndexVersions.damaged(name, e);
        } catch (IOException e) {
            throw IndexVersions.isDamage(e) ? IndexVersions.damaged(name, e) : e;
        } catch (RuntimeException | Error e) {
            throw IndexVersions.damaged(name, e);
        }
    }
}
