package org.jianwen.index.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/** Copies the files of a commit into a folder or a zip file, which is there whole or not at all. For one thread. */
public final class IndexBackup {

    private final Directory directory;
    private final Collection<String> files;
    private final CopyListener listener;
    private final long total;
    private long done;

    private IndexBackup(IndexCommit commit, CopyListener listener) throws IOException {
        this.directory = commit.getDirectory();
        this.files = commit.getFileNames();
        this.listener = listener;
        long bytes = 0;
        for (String file : files) {
            bytes += directory.fileLength(file);
        }
        this.total = bytes;
    }

    /**
     * Writes the backup.
     *
     * @param commit the commit, whose files somebody keeps meanwhile
     * @param target a zip file if its name ends in {@code .zip}, else a folder; missing, or an empty folder
     * @param listener hears of each file
     * @throws IOException if there is something already, the index is damaged, or the disk fails
     */
    public static void write(IndexCommit commit, Path target, CopyListener listener) throws IOException {
        StagedPath.placeAt(target, staged -> {
            IndexBackup backup = new IndexBackup(commit, listener);
            if (isZip(target)) {
                backup.writeZip(staged);
            } else {
                backup.writeFolder(staged);
            }
        });
    }

    static boolean isZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void writeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (String file : files) {
            Path copy = folder.resolve(file);
            try (OutputStream out = Files.newOutputStream(copy)) {
                copy(file, out);
            }
            IOUtils.fsync(copy, false);
        }
        IOUtils.fsync(folder, true);
    }

    private void writeZip(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (String file : files) {
                out.putNextEntry(new ZipEntry(file));
                copy(file, out);
                out.closeEntry();
            }
        }
        IOUtils.fsync(zip, false);
    }

    /** Checked before it is copied: a backup of a damaged file would take the place of a good one. */
    private void copy(String file, OutputStream out) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            in.seek(0);
            byte[] buffer = new byte[1 << 16];
            for (long left = in.length(); left > 0; ) {
                int length = (int) Math.min(left, buffer.length);
                in.readBytes(buffer, 0, length);
                out.write(buffer, 0, length);
                left -= length;
            }
            done += in.length();
        }
        listener.copied(file, done, total);
    }
}
