package org.jianwen.article.archive.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The entries that the directory at the end of a zip archive lists. */
final class ZipDirectory implements ArchiveEntries {

    static final String UNREADABLE = "encrypted, or compressed in an unknown way; skipped";

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private @Nullable ZipArchiveEntry entry;

    ZipDirectory(SeekableByteChannel channel) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setCharset(StandardCharsets.ISO_8859_1)
                .get();
        entries = zip.getEntries();
    }

    @Override
    public @Nullable Entry next() {
        if (!entries.hasMoreElements()) {
            return null;
        }
        ZipArchiveEntry next = entries.nextElement();
        entry = next;
        byte[] raw = next.getRawName();
        byte[] name = raw == null ? next.getName().getBytes(StandardCharsets.UTF_8) : raw;
        return new Entry(name, next.isDirectory(), refusal(next), Math.max(0, next.getCompressedSize()), null);
    }

    private @Nullable String refusal(ZipArchiveEntry next) {
        if (next.isUnixSymlink()) {
            return "a link or device in an archive, not a file; skipped";
        }
        return next.isDirectory() || zip.canReadEntryData(next) ? null : UNREADABLE;
    }

    @Override
    public InputStream content() throws IOException {
        InputStream content = entry == null ? null : zip.getInputStream(entry);
        if (content == null) {
            throw new IOException("an entry without content");
        }
        return content;
    }

    @Override
    public boolean inStream() {
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
