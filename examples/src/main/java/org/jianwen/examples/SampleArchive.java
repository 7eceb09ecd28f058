package org.jianwen.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.article.ArticleReader;
import org.jianwen.examples.archive.KeptArchive;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.ArticleSchema;

/**
 * The bundled archive and its index, which is built at first use and again whenever an article, the schema or the
 * analysis has changed. Several programs may use it for the first time at once.
 */
final class SampleArchive {

    private final Surroundings surroundings;

    private SampleArchive(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static SampleArchive of(Surroundings surroundings) {
        return new SampleArchive(surroundings);
    }

    /** The folder of the index. */
    Path index() throws IOException {
        if (!Files.isDirectory(surroundings.sample())) {
            throw new NoSuchFileException(surroundings.sample().toString());
        }
        Path index = surroundings.cache().resolve("sample-" + fingerprint());
        if (!Files.isDirectory(index)) {
            surroundings.say(surroundings.terminal().words().of("Indexing the bundled sample archive (first use)."));
            build(index);
        }
        return index;
    }

    /** Builds beside the place and then moves, so that no other program ever sees half an index. */
    private void build(Path index) throws IOException {
        Files.createDirectories(surroundings.cache());
        // Not a temporary folder of the system's, which nobody else may read.
        Path building = Files.createDirectory(surroundings.cache().resolve("building-" + UUID.randomUUID()));
        try {
            try (ArticleIndexer indexer = ArticleIndexer.create(building)) {
                KeptArchive.of(building)
                        .synchronise(
                                KeptArchive.committing(indexer),
                                ArticleReader.of().tracked(surroundings.sample()),
                                ArticleSchema.DEFAULT_ZONE,
                                true);
            }
            Files.move(building, index, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(building);
            if (!Files.isDirectory(index)) {
                throw e;
            }
        }
    }

    private String fingerprint() throws IOException {
        CRC32C sum =
                new CRC32C(); // at hand in every run, which a digest is not: that takes a tenth of a search's start
        sum.update(new byte[] {ArticleSchema.VERSION, ArticleAnalysis.VERSION});
        for (Path file : files()) {
            byte[] name = surroundings.sample().relativize(file).toString().getBytes(StandardCharsets.UTF_8);
            byte[] content = Files.readAllBytes(file);
            sum.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(content.length)
                    .array());
            sum.update(name);
            sum.update(content);
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(surroundings.sample())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
