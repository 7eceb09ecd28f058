package org.jianwen.article.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.jianwen.article.archive.entry.ArchiveEntries;
import org.jspecify.annotations.Nullable;

/** Gives what stands in an archive, entry after entry, without unpacking it anywhere. */
final class ArchiveSource implements UnitSource {

    private static final Pattern LEADS_OUT =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");

    private final Opener opener;
    private final String file;
    private final ArchiveEntries entries;
    private final int depth;
    private int count;
    private String inside = "";
    private @Nullable InputStream content;
    private @Nullable UnitSource child;

    ArchiveSource(Opener opener, String file, ArchiveEntries entries, int depth) {
        this.opener = opener;
        this.file = file;
        this.entries = entries;
        this.depth = depth;
    }

    @Override
    public @Nullable Unit next() throws IOException {
        while (true) {
            Unit unit = nextInside();
            if (unit != null) {
                return unit;
            }
            leaveEntry();
            ArchiveEntries.Entry entry = nextEntry();
            if (entry == null) {
                return null;
            }
            Unit problem = enter(entry);
            if (problem != null) {
                return problem;
            }
        }
    }

    /** Makes the entry the one that is read, or says why it is not. */
    private @Nullable Unit enter(ArchiveEntries.Entry entry) throws IOException {
        if (++count > opener.limits().maxEntries()) {
            throw new MeteredInput.TooMuch(
                    "more than " + opener.limits().maxEntries() + " entries in an archive; the rest is left");
        }
        if (depth == 1) {
            opener.taken(entry.bytes());
        }
        String name = opener.name(entry.name());
        inside = file + "!/" + name;
        if (LEADS_OUT.matcher(name).matches()) {
            return new Unit.Problem(inside, "an entry whose name leads out of its archive; left");
        }
        if (entry.refusal() != null) {
            return new Unit.Problem(inside, entry.refusal());
        }
        if (!entry.folder()) {
            try {
                content = opener.expanding(entries.content());
            } catch (IOException | RuntimeException e) {
                return new Unit.Problem(inside, Failures.why(e));
            }
            child = FileTree.isHidden(name) ? null : new Lazily(opener, inside, content, depth);
        }
        return null;
    }

    private @Nullable Unit nextInside() throws IOException {
        if (child == null) {
            return null;
        }
        try {
            Unit unit = child.next();
            if (unit == null) {
                child = null;
            }
            return unit;
        } catch (MeteredInput.TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            child = null;
            return new Unit.Problem(inside, Failures.why(e));
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
        } catch (MeteredInput.TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IOException("after " + count + " entries: " + Failures.why(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    /** Opens an entry when its first unit is wanted, so that an entry which cannot be opened is only its own problem. */
    private static final class Lazily implements UnitSource {

        private final Opener opener;
        private final String file;
        private final InputStream in;
        private final int depth;
        private @Nullable UnitSource opened;

        Lazily(Opener opener, String file, InputStream in, int depth) {
            this.opener = opener;
            this.file = file;
            this.in = in;
            this.depth = depth;
        }

        @Override
        public @Nullable Unit next() throws IOException {
            if (opened == null) {
                opened = opener.open(file, in, depth);
            }
            return opened.next();
        }
    }
}
