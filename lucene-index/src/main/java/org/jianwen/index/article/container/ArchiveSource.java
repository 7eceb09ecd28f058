package org.jianwen.index.article.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Gives what stands in a zip or tar archive, entry after entry, without unpacking it anywhere. */
final class ArchiveSource implements UnitSource {

    private final Opener opener;
    private final String file;
    private final ArchiveInputStream<?> in;
    private final int depth;
    private int entries;
    private String inside = "";
    private @Nullable UnitSource child;

    ArchiveSource(Opener opener, String file, ArchiveInputStream<?> in, int depth) {
        this.opener = opener;
        this.file = file;
        this.in = in;
        this.depth = depth;
    }

    @Override
    public @Nullable Unit next() throws IOException {
        while (true) {
            Unit unit = nextInside();
            if (unit != null) {
                return unit;
            }
            ArchiveEntry entry = nextEntry();
            if (entry == null) {
                return null;
            }
            if (++entries > opener.limits().maxEntries()) {
                throw new MeteredInput.TooMuch(
                        "more than " + opener.limits().maxEntries() + " entries in an archive; the rest is left");
            }
            String name = name(entry);
            inside = file + "!/" + name;
            String refusal = refusal(entry, name);
            if (refusal != null) {
                return new Unit.Problem(inside, refusal);
            }
            if (!entry.isDirectory() && !FileTree.isHidden(name)) {
                child = openChild();
            }
        }
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

    private UnitSource openChild() {
        InputStream open = new FilterInputStream(opener.expanding(in)) {
            @Override
            public void close() {
                // The archive goes on after this entry.
            }
        };
        return new UnitSource() {
            private @Nullable UnitSource opened;

            @Override
            public @Nullable Unit next() throws IOException {
                if (opened == null) {
                    opened = opener.open(inside, open, depth);
                }
                return opened.next();
            }
        };
    }

    private @Nullable ArchiveEntry nextEntry() throws IOException {
        try {
            return in.getNextEntry();
        } catch (RuntimeException e) {
            throw new IOException("damaged after " + entries + " entries: " + e.getMessage(), e);
        } catch (MeteredInput.TooMuch e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("after " + entries + " entries: " + Failures.why(e), e);
        }
    }

    private @Nullable String refusal(ArchiveEntry entry, String name) {
        if (name.startsWith("/") || name.matches("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?") || name.matches("[A-Za-z]:.*")) {
            return "an entry whose name leads out of its archive; left";
        }
        if (entry instanceof TarArchiveEntry tar && !tar.isFile() && !tar.isDirectory()) {
            return "a link or device in an archive, not a file; left";
        }
        return entry.isDirectory() || in.canReadEntryData(entry)
                ? null
                : "encrypted, or compressed in a way that is not known; left";
    }

    private String name(ArchiveEntry entry) {
        byte[] raw = entry instanceof ZipArchiveEntry zip
                ? zip.getRawName()
                : entry.getName().getBytes(StandardCharsets.ISO_8859_1);
        boolean decoded = entry.getName().chars().anyMatch(c -> c > 0xFF);
        return raw == null || decoded ? entry.getName() : opener.name(raw);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
