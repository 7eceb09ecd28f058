package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianwen.examples.NewsProgram.SOURCES;
import static org.jianwen.examples.NewsProgram.joined;
import static org.jianwen.examples.NewsProgram.run;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that indexes and searches runs from an image that {@code jlink} made of it, the library, and what both need of
 * Java. Three libraries lack the descriptor that {@code jlink} wants; it is given to copies of them.
 */
class RuntimeImageTest {

    /** In the order in which they need one another. */
    private static final List<String> WITHOUT_DESCRIPTOR =
            List.of("org.jdom2", "com.rometools.rome.utils", "com.rometools.rome");

    /** Which Lucene is slower without. */
    private static final String WANTED_BY_LUCENE = "jdk.management,jdk.incubator.vector";

    @TempDir
    private Path folder;

    @Test
    void aProgramRunsFromAnImageOfItsModules() throws Exception {
        Map<String, ModuleReference> modules = modules();
        List<Path> path = new ArrayList<>();
        modules.values().stream()
                .filter(module -> !module.descriptor().isAutomatic())
                .map(RuntimeImageTest::location)
                .forEach(path::add);
        for (String name : WITHOUT_DESCRIPTOR) {
            path.add(describe(Objects.requireNonNull(modules.get(name), name), path));
        }
        Path program = folder.resolve("program");
        Path source = SOURCES.resolve("program");
        run(
                "javac",
                "-d",
                program,
                "-p",
                joined(path),
                source.resolve("module-info.java"),
                source.resolve("news/Search.java"));
        path.add(program);
        Path image = folder.resolve("image");
        run("jlink", "-p", joined(path), "--add-modules", "news," + WANTED_BY_LUCENE, "--output", image);
        List<String> options = List.of("--add-modules", "jdk.incubator.vector", "-m", "news/news.Search");
        assertThat(NewsProgram.search(image.resolve("bin/java"), options, NewsProgram.archive(folder)))
                .containsExactlyInAnyOrderElementsOf(NewsProgram.FOUND);
    }

    /** A copy of a jar that has no descriptor, with the one that is kept beside the program. */
    private Path describe(ModuleReference module, List<Path> path) throws IOException {
        String name = module.descriptor().name();
        assertThat(module.descriptor().isAutomatic())
                .as(name + " still lacks a descriptor")
                .isTrue();
        Path copy = Files.copy(location(module), folder.resolve(name + ".jar"));
        Path classes = folder.resolve(name);
        Path descriptor = SOURCES.resolve("descriptors").resolve(name).resolve("module-info.java");
        run("javac", "-d", classes, "-p", joined(path), "--patch-module", name + "=" + copy, descriptor);
        run("jar", "--update", "--file", copy, "-C", classes, "module-info.class");
        return copy;
    }

    /** The modules on the class path of this test, by name. */
    private static Map<String, ModuleReference> modules() {
        Map<String, ModuleReference> modules = new HashMap<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> ModuleFinder.of(Path.of(entry)))
                .flatMap(RuntimeImageTest::found)
                .forEach(module -> modules.putIfAbsent(module.descriptor().name(), module));
        return modules;
    }

    private static Stream<ModuleReference> found(ModuleFinder entry) {
        try {
            return entry.findAll().stream();
        } catch (FindException e) {
            // A jar whose name makes no module, of a library for tests.
            return Stream.empty();
        }
    }

    private static Path location(ModuleReference module) {
        return Path.of(module.location().orElseThrow());
    }
}
