package org.jianwen.index.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Version;

/**
 * A directory in which an index that this program cannot read is replaced in one commit.
 *
 * <p>Lucene's writer reads what it replaces, to know which names are taken. Here it sees an empty commit in its place, which
 * is in memory only and after which no name is taken. For one writer.
 */
final class ReplacingDirectory extends FilterDirectory {

    private final Directory empty = new ByteBuffersDirectory();
    private final Set<String> old = new HashSet<>();

    private ReplacingDirectory(Directory in) throws IOException {
        super(in);
        long counter = 0;
        for (String file : in.listAll()) {
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                counter = Math.max(counter, number(IndexFileNames.parseSegmentName(file)) + 1);
                old.add(file);
            } else if (file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                old.add(file);
            }
        }
        SegmentInfos commit = new SegmentInfos(Version.LATEST.major);
        commit.counter = counter;
        commit.setNextWriteGeneration(Math.max(1, SegmentInfos.getLastCommitGeneration(in)));
        commit.commit(empty);
    }

    /** Where to write a new index: the directory itself if Lucene can read what is there. */
    static Directory over(Directory directory) throws IOException {
        try {
            SegmentInfos.readLatestCommit(directory);
            return directory;
        } catch (IOException | RuntimeException e) {
            return new ReplacingDirectory(directory);
        }
    }

    /**
     * Deletes what a replacement left behind that was killed after its commit: older lists of files that cannot be read, over
     * which Lucene's writer would stumble.
     */
    static void clean(Directory directory) throws IOException {
        long generation = SegmentInfos.getLastCommitGeneration(directory);
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    && SegmentInfos.generationFromSegmentsFileName(file) < generation
                    && !isReadable(directory, file)) {
                directory.deleteFile(file);
            }
        }
    }

    private static boolean isReadable(Directory directory, String list) {
        try {
            SegmentInfos.readCommit(directory, list);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Deletes what was replaced, first the list of it: nothing refers to the rest then. */
    void deleteReplaced() throws IOException {
        Comparator<String> listFirst = Comparator.comparing(name -> !name.startsWith(IndexFileNames.SEGMENTS));
        for (String file : old.stream().sorted(listFirst).toList()) {
            in.deleteFile(file);
            old.remove(file);
        }
    }

    @Override
    public String[] listAll() throws IOException {
        Set<String> names = new TreeSet<>(List.of(empty.listAll()));
        Arrays.stream(in.listAll()).filter(name -> !old.contains(name)).forEach(names::add);
        return names.toArray(String[]::new);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return at(name).openInput(name, context);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return at(name).fileLength(name);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        at(name).deleteFile(name);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        List<String> inMemory = List.of(empty.listAll());
        in.sync(names.stream().filter(name -> !inMemory.contains(name)).toList());
    }

    private Directory at(String name) throws IOException {
        return List.of(empty.listAll()).contains(name) ? empty : in;
    }

    private static long number(String segment) {
        try {
            return Long.parseLong(segment.substring(1), Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
