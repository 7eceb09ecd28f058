package org.jianwen.examples.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.SyncReport;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.store.IndexMismatchException;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the index in its folder: corrections, what was removed for good, and what was not read. The index alone
 * says what was indexed; if a file here is lost, nothing is wrong but that more is read again. For one thread.
 */
public final class KeptArchive {

    private static final String CORRECTIONS = "corrections.tsv";
    private static final String REMOVED = "removed.tsv";
    private static final String APPLIED = "corrections.applied.tsv";
    private static final String LEFT_OUT = "not-read.tsv";
    private static final String DOUBTFUL = "doubtful-dates.tsv";

    private final Path folder;
    private @Nullable Path corrections;

    private KeptArchive(Path folder) {
        this.folder = folder;
    }

    /** What stands beside the index in that folder. */
    public static KeptArchive of(Path folder) {
        return new KeptArchive(folder);
    }

    /** Takes the corrections of that file from now on; it is copied beside the index when they have been applied. */
    public KeptArchive correctedBy(@Nullable Path file) {
        corrections = file;
        return this;
    }

    /** An index that can be made the same as a source, and is committed then. */
    @FunctionalInterface
    public interface Index {
        /** Makes it the same. */
        SyncReport synchronise(SyncSource source) throws IOException;
    }

    /** An index in a folder, in one commit. */
    public static Index committing(ArticleIndexer indexer) {
        return source -> {
            SyncReport report = indexer.synchronise(source);
            indexer.commit();
            return report;
        };
    }

    /**
     * Makes the index the same as files, put right.
     *
     * @param anew whether the index is a new one, whatever is remembered beside it
     */
    public SyncReport synchronise(Index index, SyncSource files, ZoneId zone, boolean anew) throws IOException {
        Path given = corrections == null ? folder.resolve(CORRECTIONS) : corrections;
        if (corrections != null && !Files.exists(corrections)) {
            throw new java.nio.file.NoSuchFileException(corrections.toString());
        }
        Corrections now = Corrections.read(given).and(Corrections.read(folder.resolve(REMOVED)));
        List<Correction> changed = anew ? List.of() : now.changedFrom(Corrections.read(folder.resolve(APPLIED)));
        LeftOut left = anew ? new LeftOut() : LeftOut.read(folder.resolve(LEFT_OUT));
        LeftOut doubtful = anew ? new LeftOut() : LeftOut.read(folder.resolve(DOUBTFUL));
        TrackedArchive archive =
                new TrackedArchive(files, now, zone, left, doubtful, changed, anew ? Set.of() : keysOf(changed));
        SyncReport report = index.synchronise(archive);
        archive.forgetGone();
        left.write(folder.resolve(LEFT_OUT));
        doubtful.write(folder.resolve(DOUBTFUL));
        if (corrections != null && !same(corrections, folder.resolve(CORRECTIONS))) {
            Files.copy(corrections, folder.resolve(CORRECTIONS), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!now.rows().isEmpty() || !changed.isEmpty()) {
            StringBuilder applied = new StringBuilder("# the corrections as they were last applied\n");
            now.rows().forEach(row -> applied.append(row.subject() + "\t" + row.field() + "\t" + row.value() + "\n"));
            write(folder.resolve(APPLIED), applied.toString());
        }
        return report;
    }

    /** The files in which the articles are that corrections name by their ids. */
    private Set<String> keysOf(List<Correction> changed) throws IOException {
        Set<String> keys = new HashSet<>();
        if (!changed.isEmpty() && Files.isDirectory(folder)) {
            try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
                for (Correction row : changed) {
                    keys.addAll(searcher.origins(row.subject()));
                }
            } catch (IndexMismatchException e) {
                throw e;
            } catch (IOException e) {
                // No index yet: everything is read.
                return keys;
            }
        }
        return keys;
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(one, other);
    }

    /** Has an article left out from now on, at every run. */
    public void remove(String id) throws IOException {
        if (id.matches("(?s).*[\\t\\r\\n].*|#.*")) {
            return;
        }
        Files.writeString(
                folder.resolve(REMOVED),
                id + "\t" + Correction.REMOVE + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What was read, put right as the index was. */
    public ReadItem corrected(ReadItem item) throws IOException {
        return Corrections.read(folder.resolve(CORRECTIONS)).applied(item, ZoneId.of("Asia/Shanghai"));
    }

    /** What was not read, and why. */
    public List<ReadItem.Skipped> leftOut() throws IOException {
        return LeftOut.read(folder.resolve(LEFT_OUT)).items();
    }

    /** The ids of articles whose date is only hinted at; nothing if that was not kept. */
    public Optional<List<String>> doubtful() throws IOException {
        Path kept = folder.resolve(DOUBTFUL);
        return Files.exists(kept)
                ? Optional.of(LeftOut.read(kept).items().stream()
                        .map(ReadItem.Skipped::file)
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    /** Writes beside the place and then moves, so that nobody ever reads half a file. */
    static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
