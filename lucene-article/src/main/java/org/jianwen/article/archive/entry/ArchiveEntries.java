package org.jianwen.article.archive.entry;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of an archive, one after another. Not for use by several threads. */
public interface ArchiveEntries extends Closeable {

    /** A charset that keeps the bytes of a name as they are, to be decoded by evidence. */
    String RAW_NAMES = StandardCharsets.ISO_8859_1.name();

    /**
     * An entry.
     *
     * @param name its name as bytes, in a charset that nobody may know
     * @param folder whether it is a folder
     * @param refusal why its content is not to be read, or {@code null}
     * @param bytes how many bytes it takes in the archive, or 0 where that is not known
     * @param captured when it was saved from the web, as the archive says, or {@code null}
     */
    record Entry(
            byte[] name,
            boolean folder,
            @Nullable String refusal,
            long bytes,
            @Nullable String captured) {}

    /**
     * The next entry, or {@code null} at the end.
     *
     * @throws IOException if the archive is damaged here; what was given before stays good
     */
    @Nullable Entry next() throws IOException;

    /** The content of the entry that was given last. */
    InputStream content() throws IOException;

    /** Whether the next entry can only be reached through the content of this one. */
    boolean inStream();

    /** The entries of a tar archive. */
    static ArchiveEntries tar(InputStream in) {
        return new StreamedEntries(new TarArchiveInputStream(in, RAW_NAMES));
    }

    /** The pages and other texts of a web archive. */
    static ArchiveEntries warc(InputStream in) {
        return new WarcRecords(in);
    }

    /** The entries of a zip archive by its directory, which leaves out what is not asked for. */
    static ArchiveEntries zip(SeekableByteChannel channel) throws IOException {
        return new ZipDirectory(channel);
    }

    /** The entries of a zip archive without its directory, such as one that was cut off. */
    static ArchiveEntries zip(InputStream in) {
        return new StreamedEntries(new ZipArchiveInputStream(in, RAW_NAMES, true, true));
    }
}
