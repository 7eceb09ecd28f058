package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianwen.examples.NewsProgram.joined;
import static org.jianwen.examples.NewsProgram.run;

import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that indexes rows and searches them runs from an image that {@code jlink} made of it, the library, and what both
 * need of Java.
 */
class RuntimeImageTest {

    /** Which Lucene is slower without. */
    private static final String WANTED_BY_LUCENE = "jdk.management,jdk.incubator.vector";

    @TempDir
    private Path folder;

    @Test
    void aProgramRunsFromAnImageOfItsModules() throws Exception {
        List<Path> path = modules();
        Path program = folder.resolve("program");
        Path source = Cli.EXAMPLES.resolve("image/program");
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
        assertThat(NewsProgram.search(image.resolve("bin/java"), options, NewsProgram.rows(folder)))
                .containsExactlyInAnyOrderElementsOf(NewsProgram.FOUND);
    }

    /** The modules on the class path of this test that have a descriptor, as {@code jlink} wants it. */
    private static List<Path> modules() {
        Map<String, Path> modules = new HashMap<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> ModuleFinder.of(Path.of(entry)))
                .flatMap(RuntimeImageTest::found)
                .filter(module -> !module.descriptor().isAutomatic())
                .forEach(module -> modules.putIfAbsent(module.descriptor().name(), location(module)));
        return new ArrayList<>(modules.values());
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
