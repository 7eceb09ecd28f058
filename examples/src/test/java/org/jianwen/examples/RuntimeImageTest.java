package org.jianwen.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that indexes and searches runs from an image that {@code jlink} made of it, the library, and what both need of
 * Java. Three libraries lack the descriptor that {@code jlink} wants; it is given to copies of them.
 */
class RuntimeImageTest {

    private static final Path SOURCES = Cli.EXAMPLES.resolve("image");

    /** In the order in which they need one another. */
    private static final List<String> WITHOUT_DESCRIPTOR =
            List.of("org.jdom2", "com.rometools.rome.utils", "com.rometools.rome");

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
        run(
                "javac",
                "-d",
                program,
                "-p",
                joined(path),
                SOURCES.resolve("program/module-info.java"),
                SOURCES.resolve("program/news/Search.java"));
        path.add(program);
        Path image = folder.resolve("image");
        run(
                "jlink",
                "-p",
                joined(path),
                "--add-modules",
                "news,jdk.management,jdk.incubator.vector",
                "--output",
                image);
        assertThat(search(image, archive(), "颱風").lines()).containsExactlyInAnyOrder("台风登陆", "颱風過後", "台风远去");
    }

    /** A feed, a page in GBK and Markdown: what needs libraries and charsets that an image may lack. */
    private Path archive() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(archive.resolve("feed.xml"), """
                <rss version="2.0"><channel><title>海岸新闻</title>
                <item><title>台风登陆</title><description>台风今晨登陆，沿海列车停运。</description></item>
                <item><title>市图书馆开放</title><description>图书馆每晚开放到十点。</description></item>
                </channel></rss>""");
        Files.writeString(
                archive.resolve("page.html"),
                "<html><head><title>台风远去</title></head><body><p>台风昨夜远去，渡轮今早恢复航班，渔船陆续回港。</p></body></html>",
                Charset.forName("GBK"));
        Files.writeString(archive.resolve("post.md"), "---\ntitle: 颱風過後\n---\n颱風過後，高鐵今日恢復運行。\n");
        return archive;
    }

    private String search(Path image, Path archive, String words) throws Exception {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder java = new ProcessBuilder(
                        image.resolve("bin/java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-m",
                        "news/news.Search",
                        archive.toString(),
                        words)
                .redirectError(errors.toFile());
        java.environment().put("LC_ALL", "C.UTF-8");
        Process process = java.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return printed;
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

    private static String joined(List<Path> path) {
        return path.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    private static void run(String tool, Object... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] strings = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, strings);
        assertThat(code).as(tool + " says: " + said).isZero();
    }
}
