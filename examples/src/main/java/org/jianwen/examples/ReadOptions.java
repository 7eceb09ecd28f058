package org.jianwen.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.ReadSettings;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read, and what is known about all of it. For one thread. */
final class ReadOptions {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, or folders with all that is in them")
    private List<Path> paths = List.of();

    @Option(
            names = "--captured",
            paramLabel = "INSTANT",
            description = "when the files were saved: 2024-05-01T08:00:00Z")
    private @Nullable Instant captured;

    @Option(names = "--zone", paramLabel = "ZONE", description = "the archive's time zone, Asia/Shanghai if not given")
    private @Nullable ZoneId zone;

    @Option(
            names = "--field",
            paramLabel = "NAME:KIND",
            description =
                    "a field of your own that JSON and front matter have: section:keyword; kinds are keyword, number,"
                            + " decimal, date, text, stored")
    private List<ArticleField> fields = new ArrayList<>();

    /** The fields that are declared. */
    ArticleFields fields() {
        return ArticleFields.of(fields);
    }

    ReadSettings settings() {
        ReadSettings settings = ReadSettings.defaults().withFields(fields());
        if (zone != null) {
            settings = settings.withZone(zone);
        }
        return captured == null ? settings : settings.withCaptured(captured);
    }

    /**
     * The files and folders.
     *
     * @throws NoSuchFileException if one of them does not exist, so that a slip of the pen is not half obeyed
     */
    List<Path> paths() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        return paths;
    }
}
