package org.jianwen.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianwen.article.archive.FileNames;
import org.jianwen.article.archive.FileTree;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders as places whose articles an index keeps. A file whose size and time are as they were is not read; else the
 * hash of its content says whether it has changed. For one thread at a time.
 */
final class TrackedFiles implements SyncSource {

    /** A file that was written so recently may be written again within one tick of the clock of its disk. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private static final int BUFFER = 1 << 16;

    private final ArticleReader reader;
    private final List<Path> roots;
    private final ReadListener listener;
    private final String edition;
    private final Map<String, FileTree.Found> files = new HashMap<>();
    private final List<Path> unread = new ArrayList<>();

    TrackedFiles(ArticleReader reader, List<Path> roots, ReadListener listener, String edition) {
        this.reader = reader;
        this.roots = roots;
        this.listener = listener;
        this.edition = digest(edition).substring(0, 8);
    }

    @Override
    public Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) throws IOException {
        ArticleReader.check(roots);
        files.clear();
        unread.clear();
        List<SyncEntry> entries = new ArrayList<>();
        for (FileTree tree = new FileTree(roots); tree.hasNext(); ) {
            FileTree.Found found = tree.next();
            String key = key(found.path());
            files.put(key, found);
            if (found.problem() == null) {
                entries.add(entry(key, found.path(), remembered));
            } else {
                unread.add(absolute(found.path()));
                entries.add(SyncEntry.of(key, "unreadable"));
            }
        }
        return entries.stream();
    }

    private SyncEntry entry(String key, Path file, Function<String, @Nullable SyncEntry> remembered) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant changed = attributes.lastModifiedTime().toInstant();
            boolean settled = changed.isBefore(Instant.now().minus(TICK));
            String stamp = settled ? attributes.size() + " " + changed : "";
            SyncEntry before = remembered.apply(key);
            boolean same = settled && before != null && before.stamp().equals(stamp);
            String content = same ? before.fingerprint().split(" ", 2)[0] : hash(file);
            return new SyncEntry(key, content + " " + edition, stamp);
        } catch (IOException e) {
            unread.add(absolute(file));
            return SyncEntry.of(key, "unreadable");
        }
    }

    @Override
    public Stream<Keyed> read(List<SyncEntry> entries) throws IOException {
        List<FileTree.Found> wanted = entries.stream()
                .map(entry -> Objects.requireNonNull(files.get(entry.key())))
                .toList();
        // Items come file by file, in the order asked for; a file may have none, and their names are those asked for.
        int[] at = {0};
        return reader.readFound(wanted, listener).map(item -> {
            while (at[0] < wanted.size() - 1
                    && !isOf(item.file(), FileNames.of(wanted.get(at[0]).path(), ArticleParser::entryName))) {
                at[0]++;
            }
            return new Keyed(entries.get(at[0]).key(), item);
        });
    }

    private static boolean isOf(String item, String file) {
        return item.equals(file) || item.startsWith(file + "!/");
    }

    /** What lies under a folder that cannot be listed is not gone. */
    @Override
    public boolean covers(String key) {
        Path path = Path.of(key);
        return roots.stream().anyMatch(root -> path.startsWith(absolute(root)))
                && unread.stream().noneMatch(path::startsWith);
    }

    private static String key(Path file) {
        return absolute(file).toString();
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
