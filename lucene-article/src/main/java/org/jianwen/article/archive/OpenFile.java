package org.jianwen.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file on disk, or some bytes in memory, while its units are taken from it. */
final class OpenFile {

    private static final String CHANGED = "the file changed while it was read; read as far as it was found";

    private final String file;
    private final @Nullable Path path;
    private final @Nullable BasicFileAttributes before;
    private final InputStream in;
    private final Opener opener;
    private @Nullable UnitSource source;
    private boolean ended;

    OpenFile(String file, @Nullable Path path, @Nullable BasicFileAttributes before, InputStream in, Opener opener) {
        this.file = file;
        this.path = path;
        this.before = before;
        this.in = in;
        this.opener = opener;
    }

    String file() {
        return file;
    }

    /** The next unit, or {@code null} at the end. */
    @Nullable Unit next() {
        if (ended) {
            return null;
        }
        try {
            if (source == null) {
                source = opener.open(file, in, 0);
            }
            Unit unit = source.next();
            if (unit instanceof Unit.Whole whole && whole.file().equals(file)) {
                ended = true;
                return changed() ? new Unit.Whole(file, whole.content(), List.of(CHANGED)) : whole;
            }
            if (unit == null) {
                ended = true;
                return changed() ? new Unit.Problem(file, CHANGED) : null;
            }
            return unit;
        } catch (IOException | RuntimeException e) {
            ended = true;
            return new Unit.Problem(file, Failures.why(e));
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
