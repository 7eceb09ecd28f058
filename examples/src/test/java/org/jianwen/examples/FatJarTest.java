package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that indexes and searches runs from one jar that holds it, the library and all that the library needs, packed
 * as such jars usually are: of files of one name the first stays, lists of services are joined, and signatures left out.
 */
class FatJarTest {

    private final Map<String, ByteArrayOutputStream> services = new HashMap<>();
    private final Set<String> packed = new HashSet<>(Set.of(JarFile.MANIFEST_NAME));

    @TempDir
    private Path folder;

    @Test
    void aProgramRunsFromOneJar() throws Exception {
        Path program = folder.resolve("program");
        NewsProgram.run(
                "javac",
                "-d",
                program,
                "-cp",
                System.getProperty("java.class.path"),
                Cli.EXAMPLES.resolve("fatjar/news/Search.java"));
        Path jar = pack(Stream.concat(
                        Stream.of(program),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of))
                .filter(Files::exists)
                .toList());
        List<String> options = List.of("-jar", jar.toString());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertThat(NewsProgram.search(java, options, NewsProgram.archive(folder)))
                .containsExactlyInAnyOrderElementsOf(NewsProgram.FOUND);
    }

    private Path pack(List<Path> path) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "news.Search");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        Path jar = folder.resolve("fat.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.setLevel(1);
            for (Path entry : path) {
                if (Files.isDirectory(entry)) {
                    addFolder(out, entry);
                } else {
                    addJar(out, entry);
                }
            }
            for (Map.Entry<String, ByteArrayOutputStream> service : services.entrySet()) {
                out.putNextEntry(new JarEntry(service.getKey()));
                service.getValue().writeTo(out);
            }
        }
        return jar;
    }

    private void addFolder(JarOutputStream out, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(out, folder.relativize(file).toString().replace(File.separatorChar, '/'), in);
                }
            }
        }
    }

    private void addJar(JarOutputStream out, Path jar) throws IOException {
        try (JarFile in = new JarFile(jar.toFile())) {
            in.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                try (InputStream content = in.getInputStream(entry)) {
                    add(out, entry.getName(), content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void add(JarOutputStream out, String name, InputStream content) throws IOException {
        if (name.matches("META-INF/[^/]+\\.(?:SF|RSA|DSA|EC)")) {
            return; // the signature of a jar is none of a jar that holds more
        }
        if (name.startsWith("META-INF/services/")) {
            OutputStream list = services.computeIfAbsent(name, service -> new ByteArrayOutputStream());
            content.transferTo(list);
            list.write("\n".getBytes(StandardCharsets.UTF_8));
        } else if (packed.add(name)) {
            out.putNextEntry(new JarEntry(name));
            content.transferTo(out);
        }
    }
}
