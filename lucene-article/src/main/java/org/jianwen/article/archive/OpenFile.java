package org.jianwen.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file on disk, or some bytes in memory, while its entries are taken from it. */
final class OpenFile {

    private static final String CHANGED = "the file changed while it was read; read as far as it was found";

    private final String file;
    private final @Nullable Path path;
    private final @Nullable BasicFileAttributes before;
    private final InputStream in;
    private final ArchiveSniffer opener;
    private @Nullable EntrySource source;
    private boolean ended;

    OpenFile(
            String file,
            @Nullable Path path,
            @Nullable BasicFileAttributes before,
            InputStream in,
            ArchiveSniffer opener) {
        this.file = file;
        this.path = path;
        this.before = before;
        this.in = in;
        this.opener = opener;
    }

    String file() {
        return file;
    }

    /** The next entry, or {@code null} at the end. */
    @Nullable FileEntry next() {
        if (ended) {
            return null;
        }
        try {
            if (source == null) {
                source = opener.open(file, in, 0);
            }
            FileEntry entry = source.next();
            if (entry instanceof FileEntry.Whole whole && whole.file().equals(file)) {
                ended = true;
                return changed() ? whole.with(whole.captured(), List.of(CHANGED)) : whole;
            }
            if (entry == null) {
                ended = true;
                return changed() ? new FileEntry.Problem(file, CHANGED) : null;
            }
            return entry;
        } catch (IOException | RuntimeException e) {
            ended = true;
            return new FileEntry.Problem(file, Failures.why(e));
        }
    }

    private boolean changed() {
        if (path == null || before == null) {
            return false;
        }
        try {
            BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
            return after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime());
        } catch (IOException | SecurityException e) {
            return true;
        }
    }

    void close() {
        try (in) {
            if (source != null) {
                source.close();
            }
        } catch (IOException | RuntimeException e) {
            // Everything wanted from it was read or reported; a failure to close it changes neither.
            ended = true;
        }
    }
}
