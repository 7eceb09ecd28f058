package org.jianwen.article.archive.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The entries of an archive that is read from front to back. */
final class StreamedEntries implements ArchiveEntries {

    private final ArchiveInputStream<?> in;

    StreamedEntries(ArchiveInputStream<?> in) {
        this.in = in;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        ArchiveEntry entry = in.getNextEntry();
        return entry == null ? null : new Entry(name(entry), entry.isDirectory(), refusal(entry), 0, null);
    }

    private @Nullable String refusal(ArchiveEntry entry) {
        if (entry instanceof TarArchiveEntry tar && isSpecial(tar)) {
            return "a link or device in an archive, not a file; skipped";
        }
        return entry.isDirectory() || in.canReadEntryData(entry) ? null : ZipDirectory.UNREADABLE;
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isFIFO()
                || entry.isCharacterDevice()
                || entry.isBlockDevice();
    }

    private static byte[] name(ArchiveEntry entry) {
        if (entry instanceof ZipArchiveEntry zip && zip.getRawName() != null) {
            return zip.getRawName();
        }
        // Some headers state the charset of a name; such a name is decoded already.
        boolean decoded = entry.getName().chars().anyMatch(c -> c > 0xFF);
        return entry.getName().getBytes(decoded ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    @Override
    public InputStream content() {
        return in;
    }

    @Override
    public boolean inStream() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
