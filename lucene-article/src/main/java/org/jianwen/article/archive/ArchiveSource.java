package org.jianwen.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.jianwen.article.archive.entry.ArchiveEntries;
import org.jspecify.annotations.Nullable;

/** Gives what stands in an archive, entry after entry, without unpacking it anywhere. */
final class ArchiveSource implements EntrySource {

    private static final Pattern LEADS_OUT =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");

    private final ArchiveSniffer opener;
    private final String file;
    private final ArchiveEntries entries;
    private final int depth;
    private int count;
    private String inside = "";
    private @Nullable String captured;
    private @Nullable InputStream content;
    private @Nullable InputStream unopened;
    private @Nullable EntrySource child;

    ArchiveSource(ArchiveSniffer opener, String file, ArchiveEntries entries, int depth) {
        this.opener = opener;
        this.file = file;
        this.entries = entries;
        this.depth = depth;
    }

    @Override
    public @Nullable FileEntry next() throws IOException {
        while (true) {
            FileEntry piece = nextInside();
            if (piece != null) {
                return piece;
            }
            leaveEntry();
            ArchiveEntries.Entry entry = nextEntry();
            if (entry == null) {
                return null;
            }
            FileEntry problem = enter(entry);
            if (problem != null) {
                return problem;
            }
        }
    }

    /** Makes the entry the one that is read, or says why it is not. */
    private @Nullable FileEntry enter(ArchiveEntries.Entry entry) throws IOException {
        if (++count > opener.limits().maxEntries()) {
            throw new LimitedInputStream.TooMuch(
                    "more than " + opener.limits().maxEntries() + " entries in an archive; the rest was skipped");
        }
        if (depth == 1) {
            opener.taken(entry.bytes());
        }
        String name = opener.name(entry.name());
        inside = file + "!/" + name;
        captured = entry.captured();
        if (LEADS_OUT.matcher(name).matches()) {
            return new FileEntry.Problem(inside, "an entry whose name leads out of its archive; skipped");
        }
        if (entry.refusal() != null) {
            return new FileEntry.Problem(inside, entry.refusal());
        }
        if (!entry.folder()) {
            try {
                content = opener.expanding(entries.content());
            } catch (IOException | RuntimeException e) {
                return new FileEntry.Problem(inside, Failures.why(e));
            }
            unopened = FileTree.isHidden(name) ? null : content;
        }
        return null;
    }

    /** The next piece of an entry, which is opened for its first. One that cannot be opened is skipped alone. */
    private @Nullable FileEntry nextInside() throws IOException {
        try {
            if (unopened != null) {
                InputStream entry = unopened;
                unopened = null;
                child = opener.open(inside, entry, depth);
            }
            if (child == null) {
                return null;
            }
            FileEntry piece = child.next();
            if (piece == null) {
                child = null;
            }
            return captured != null && piece instanceof FileEntry.Whole whole
                    ? whole.with(captured, whole.notes())
                    : piece;
        } catch (LimitedInputStream.TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            child = null;
            return new FileEntry.Problem(inside, Failures.why(e));
        }
    }

    /** Where the way on leads through the entry, reads to its end: the archive would expand it unmetered. */
    private void leaveEntry() throws IOException {
        InputStream rest = content;
        content = null;
        if (rest != null && !entries.inStream()) {
            rest.close();
        } else if (rest != null && rest.read() >= 0) {
            rest.transferTo(OutputStream.nullOutputStream());
        }
    }

    private ArchiveEntries.@Nullable Entry nextEntry() throws IOException {
        try {
            return entries.next();
        } catch (LimitedInputStream.TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IOException("after " + count + " entries: " + Failures.why(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
