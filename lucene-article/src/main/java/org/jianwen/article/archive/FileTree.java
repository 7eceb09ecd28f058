package org.jianwen.article.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of some roots, folders opened as they are reached, names in the order of their characters. Links are
 * followed, except to what is read at another place, so that each file is read once. Hidden files in a folder (a name that begins with a dot, and
 * {@code __MACOSX}) are passed over. Not for use by several threads.
 */
public final class FileTree implements Iterator<FileTree.Found> {

    /**
     * A file, or something that is none.
     *
     * @param path where it is
     * @param problem why it cannot be read, or {@code null} for a file
     */
    public record Found(Path path, @Nullable Exception problem) {}

    /** A folder being read: who it is, and what of it is still to come. */
    private record Folder(@Nullable Object key, Iterator<Path> rest) {}

    private final List<Path> roots = new ArrayList<>();
    private final Set<Path> linked = new HashSet<>();
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Folder> folders = new ArrayDeque<>();
    private @Nullable Found next;

    /** The files under these roots, in the order of the roots. */
    public FileTree(List<Path> roots) {
        folders.push(new Folder(null, List.copyOf(roots).iterator()));
        for (Path root : roots) {
            try {
                this.roots.add(root.toRealPath());
            } catch (IOException | SecurityException e) {
                // What cannot be asked is reported when it is its turn.
                continue;
            }
        }
    }

    /** How many bytes the files under these roots have; what cannot be asked counts nothing. */
    public static long totalBytes(List<Path> roots) {
        long total = 0;
        for (FileTree files = new FileTree(roots); files.hasNext(); ) {
            Found found = files.next();
            try {
                total += found.problem() == null ? Files.size(found.path()) : 0;
            } catch (IOException e) {
                // Gone since it was listed; reading it will be reported.
                continue;
            }
        }
        return total;
    }

    static boolean isHidden(String name) {
        for (String part : name.split("[/\\\\]")) {
            if (part.startsWith(".") && !part.equals(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !folders.isEmpty()) {
            Iterator<Path> rest = folders.element().rest();
            if (rest.hasNext()) {
                next = visit(rest.next());
            } else {
                folders.pop();
            }
        }
        return next != null;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Found found = Objects.requireNonNull(next);
        next = null;
        return found;
    }

    private @Nullable Found visit(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            boolean root = folders.size() == 1;
            Object key = attributes.fileKey() == null ? path.toRealPath() : attributes.fileKey();
            if (attributes.isDirectory() && folders.stream().anyMatch(folder -> key.equals(folder.key()))) {
                throw new FileSystemLoopException(path.toString());
            }
            if (root) {
                seen.clear();
            } else if (Files.isSymbolicLink(path) && isReadElsewhere(path.toRealPath())
                    || attributes.isDirectory() && seen.contains(key)) {
                return new Found(path, new IOException("a link to what is read elsewhere; skipped"));
            }
            if (attributes.isDirectory()) {
                seen.add(key);
                folders.push(new Folder(key, list(path).iterator()));
                return null;
            }
            return attributes.isRegularFile()
                    ? new Found(path, null)
                    : new Found(path, new IOException("neither a file nor a folder"));
        } catch (IOException | SecurityException e) {
            return new Found(path, e);
        }
    }

    /** Whether what a link leads to stands under a root, or another link led to it. */
    private boolean isReadElsewhere(Path real) {
        return roots.stream()
                        .anyMatch(root -> real.startsWith(root)
                                && !isHidden(root.relativize(real).toString()))
                || !linked.add(real);
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                if (!isHidden(path.getFileName().toString())) {
                    paths.add(path);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        paths.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return paths;
    }
}
