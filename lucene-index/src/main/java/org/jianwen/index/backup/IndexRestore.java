package org.jianwen.index.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/** Makes an index of a backup, after checking that the backup is whole. For one thread. */
public final class IndexRestore {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.]*");

    /** One file of a backup: its name, its size in bytes, and its content. */
    private record Part(String name, long size, Content content) {}

    private interface Content {
        InputStream open() throws IOException;
    }

    private final Path backup;
    private final CopyListener listener;
    private long done;

    private IndexRestore(Path backup, CopyListener listener) {
        this.backup = backup;
        this.listener = listener;
    }

    /**
     * Restores.
     *
     * @param backup a folder or a zip file
     * @param folder where the index goes; missing, or an empty folder
     * @param listener hears of each file
     * @throws IOException if there is something in the folder already, the backup is damaged, or the disk fails; then the
     *     folder is as it was
     */
    public static void run(Path backup, Path folder, CopyListener listener) throws IOException {
        if (!Files.exists(backup)) {
            throw new IOException(backup + " does not exist: name the folder or zip file of a backup");
        }
        StagedPath.placeAt(folder, staged -> new IndexRestore(backup, listener).into(staged));
    }

    private void into(Path staged) throws IOException {
        Files.createDirectory(staged);
        if (Files.isDirectory(backup)) {
            copyAll(folderParts(), staged);
        } else {
            try (ZipFile zip = new ZipFile(backup.toFile())) {
                copyAll(zip.stream().map(entry -> zipPart(zip, entry)).toList(), staged);
            } catch (ZipException e) {
                throw damaged(StagedPath.reason(e), e);
            }
        }
        check(staged);
        sync(staged);
    }

    private List<Part> folderParts() throws IOException {
        List<Part> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(backup, IndexRestore::isContent)) {
            for (Path file : files) {
                parts.add(new Part(file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file)));
            }
        }
        return parts;
    }

    /** Not what a running indexer or the system puts beside the files of an index. */
    private static boolean isContent(Path file) throws IOException {
        return Files.isRegularFile(file) && !Files.isHidden(file) && !file.endsWith("write.lock");
    }

    private static Part zipPart(ZipFile zip, ZipEntry entry) {
        return new Part(entry.getName(), entry.getSize(), () -> zip.getInputStream(entry));
    }

    private void copyAll(List<Part> parts, Path staged) throws IOException {
        long total = checkedSize(parts, Files.getFileStore(staged).getUsableSpace());
        for (Part part : parts) {
            copy(part, staged.resolve(part.name()));
            done += part.size();
            listener.copied(part.name(), done, total);
        }
    }

    private long checkedSize(List<Part> parts, long free) throws IOException {
        long total = 0;
        for (Part part : parts) {
            if (!FILE_NAME.matcher(part.name()).matches() || part.size() < 0) {
                throw damaged(Quoted.of(part.name()) + " is not a file of an index", null);
            }
            if (part.size() > free - total) {
                throw new StagedPath.DescribedFailure(
                        backup + " needs more than the " + free + " bytes that are free: make room first", null);
            }
            total += part.size();
        }
        return total;
    }

    /** Never writes more than the size that was announced, whatever a zip file unpacks to. */
    private void copy(Part part, Path file) throws IOException {
        try (InputStream in = part.content().open();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = part.size();
            for (int read = read(in, buffer, part); read >= 0; read = read(in, buffer, part)) {
                left -= read;
                if (left < 0) {
                    throw damaged(part.name() + " is longer than announced", null);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private int read(InputStream in, byte[] buffer, Part part) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw damaged(part.name() + ": " + StagedPath.reason(e), e);
        }
    }

    private void check(Path staged) throws IOException {
        try (FSDirectory directory = FSDirectory.open(staged);
                CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setThreadCount(1);
            if (!check.checkIndex().clean) {
                throw damaged("files are missing or their checksums do not match", null);
            }
        } catch (IndexNotFoundException | CorruptIndexException e) {
            throw damaged(StagedPath.reason(e), e);
        }
        Files.deleteIfExists(staged.resolve("write.lock"));
    }

    private static void sync(Path staged) throws IOException {
        try (Stream<Path> files = Files.list(staged)) {
            for (Path file : files.toList()) {
                IOUtils.fsync(file, false);
            }
        }
        IOUtils.fsync(staged, true);
    }

    private IOException damaged(String found, @Nullable Throwable cause) {
        return new StagedPath.DescribedFailure(
                backup + " is damaged or not a backup of an index (" + found
                        + "): nothing was restored; try another backup",
                cause);
    }
}
