package org.jianwen.schema.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Version;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.WordSegmenter;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** Which versions wrote an index, and what to do if they are not this program's. Stateless; may be shared by threads. */
final class IndexVersions {

    /** The oldest schema of which {@link ArticleIndex#openStored} reads what is stored. */
    private static final int OLDEST_STORED = 1;

    private static final String SCHEMA_KEY = "jianwen.schema";
    private static final String ANALYSIS_KEY = "jianwen.analysis";
    private static final String SEGMENTER_KEY = "jianwen.segmenter";
    private static final String NEWER =
            ": use a newer version of this program, or index the articles again with" + " ArticleIndexer.create";

    /** How Lucene names a codec or a format that it does not find. */
    private static final Pattern FORM = Pattern.compile("(?:codec|with name) '([^']{1,60})'");

    private IndexVersions() {}

    /** What a commit records of this program's versions. */
    static Map<String, String> data() {
        return Map.of(
                SCHEMA_KEY, Integer.toString(ArticleSchema.VERSION),
                ANALYSIS_KEY, Integer.toString(ArticleAnalysis.VERSION));
    }

    /**
     * What the last commit records.
     *
     * @throws IndexMismatchException if another version of Lucene wrote it that this one cannot read
     * @throws IOException if it cannot be read, or is damaged
     */
    static Map<String, String> written(String name, Directory directory) throws IOException {
        return lastCommit(name, directory).getUserData();
    }

    /**
     * The last commit.
     *
     * @throws IndexMismatchException if another version of Lucene wrote it that this one cannot read
     * @throws IOException if it cannot be read, or is damaged
     */
    static SegmentInfos lastCommit(String name, Directory directory) throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
            throw hasNotedDamage(e) ? damaged(name, e) : unreadable(name, directory, e);
        } catch (IOException e) {
            throw isDamage(e) ? damaged(name, e) : e;
        }
    }

    /** That this program's Lucene does not know the form of an index, or no longer, in words. */
    static IndexMismatchException unreadable(String name, Directory directory, Exception e) {
        Version lucene = lucene(directory);
        Matcher form = FORM.matcher(String.valueOf(e.getMessage()));
        boolean unknown = form.find();
        String found =
                name + " was written with " + (lucene == null ? "another version of Lucene" : "Lucene " + lucene);
        String wanted = ", which this program with Lucene " + Version.LATEST;
        if (e instanceof IndexFormatTooOldException && !unknown) {
            return new IndexMismatchException(
                    found + wanted + " can no longer read: index the articles again with ArticleIndexer.create", e);
        }
        String as = unknown ? " in the form " + Quoted.of(form.group(1)) : "";
        return new IndexMismatchException(found + as + wanted + " does not know" + NEWER, e);
    }

    /** The failure of what cannot be read in words. */
    static IOException damaged(String name, Throwable e) {
        String how = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new IOException(
                name + " is damaged (" + how
                        + "): ArticleIndex.check says where; restore a backup, or index the articles again",
                e);
    }

    /**
     * Refuses what another version of the schema wrote, unless its articles can be read.
     *
     * @throws IndexMismatchException if it cannot be indexed anew from what it stores
     */
    static void checkStored(String name, Map<String, String> written) throws IndexMismatchException {
        int schema = version(name, written, SCHEMA_KEY);
        if (schema > ArticleSchema.VERSION || schema < OLDEST_STORED) {
            throw mismatch(name, "schema", schema, ArticleSchema.VERSION);
        }
    }

    /**
     * Refuses what another version of the schema or of the analysis wrote.
     *
     * @throws IndexMismatchException if it does; it says what to do
     */
    static void check(String name, Map<String, String> written) throws IndexMismatchException {
        int schema = version(name, written, SCHEMA_KEY);
        if (schema != ArticleSchema.VERSION) {
            throw mismatch(name, "schema", schema, ArticleSchema.VERSION);
        }
        int analysis = version(name, written, ANALYSIS_KEY);
        if (analysis != ArticleAnalysis.VERSION) {
            throw mismatch(name, "analysis", analysis, ArticleAnalysis.VERSION);
        }
    }

    /** What a commit records of what cuts text into words; nothing of the usual. */
    static Map<String, String> data(WordSegmenter segmenter) {
        return segmenter.equals(WordSegmenter.SMARTCN) ? Map.of() : Map.of(SEGMENTER_KEY, segmenter.name());
    }

    /**
     * Refuses what another segmenter cut into words than a program declares.
     *
     * @throws IndexMismatchException if it did; it says what to do
     */
    static void checkSegmenter(String name, Map<String, String> written, WordSegmenter declared)
            throws IndexMismatchException {
        String found = segmenter(written);
        if (!found.equals(declared.name())) {
            throw new IndexMismatchException(name + " was cut into words by " + Quoted.of(found)
                    + ", this program declares " + Quoted.of(declared.name())
                    + ": declare that with ArticleFields.withSegmenter, or rebuild it with ArticleIndexer.rebuild");
        }
    }

    private static String segmenter(Map<String, String> written) {
        return written.getOrDefault(SEGMENTER_KEY, WordSegmenter.SMARTCN.name());
    }

    /** Whether the last commit can be read, and this version's schema and analysis wrote it, with that segmenter. */
    static boolean isSame(Directory directory, WordSegmenter segmenter) {
        try {
            Map<String, String> written = written("", directory);
            return segmenter(written).equals(segmenter.name())
                    && data().entrySet().stream()
                            .allMatch(entry -> entry.getValue().equals(written.get(entry.getKey())));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static IndexMismatchException mismatch(String name, String what, int written, int wanted) {
        String found = name + " was written with " + what + " " + written + ", this program has " + wanted;
        if (what.equals("analysis")) {
            return new IndexMismatchException(
                    found + (written > wanted ? ": use a newer version of this program, or rebuild" : ": rebuild")
                            + " it with ArticleIndexer.rebuild");
        }
        return new IndexMismatchException(
                written > wanted
                        ? found + NEWER
                        : found + ": rebuild it with ArticleIndexer."
                                + (written < OLDEST_STORED ? "create" : "rebuild"));
    }

    private static int version(String name, Map<String, String> written, String key) throws IndexMismatchException {
        String version = written.get(key);
        if (version == null) {
            throw new IndexMismatchException(
                    name + " is a Lucene index that Jianwen did not write: choose another folder");
        }
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** Whether a file is missing or Lucene cannot make sense of it, rather than the disk failing to give it. */
    static boolean isDamage(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof EOFException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e.getStackTrace().length > 0
                        && e.getStackTrace()[0].getClassName().equals(DataInput.class.getName());
    }

    /** Lucene checks the sum of a file also when it has stumbled over what is in it, and notes what came of that. */
    private static boolean hasNotedDamage(Exception e) {
        return Arrays.stream(e.getSuppressed())
                .anyMatch(note -> note instanceof CorruptIndexException
                        && !String.valueOf(note.getMessage()).contains("checksum passed"));
    }

    /** The version of Lucene that wrote the last commit, which stands before all that may have changed since. */
    private static @Nullable Version lucene(Directory directory) {
        try {
            String file = SegmentInfos.getLastCommitSegmentsFileName(directory);
            if (file == null) {
                return null;
            }
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checkHeader(in, "segments", 0, Integer.MAX_VALUE);
                in.skipBytes(16);
                in.skipBytes(in.readByte());
                return Version.fromBits(in.readVInt(), in.readVInt(), in.readVInt());
            }
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
