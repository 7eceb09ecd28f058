package org.jianwen.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/** The disk, but nobody may read what is called {@code locked…}, not even a user who may read everything. */
final class LockedFiles extends FilterFileSystemProvider {

    LockedFiles() {
        super("locked://", FileSystems.getDefault());
    }

    private static void check(Path path) throws AccessDeniedException {
        if (path.getFileName().toString().startsWith("locked")) {
            throw new AccessDeniedException(path.toString());
        }
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        check(path);
        return super.newInputStream(path, options);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        check(path);
        return super.newByteChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        check(path);
        return super.newDirectoryStream(path, filter);
    }
}
