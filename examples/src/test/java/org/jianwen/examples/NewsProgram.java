package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs in {@code examples/image} and {@code examples/fatjar}, which index and search: run as another process. */
final class NewsProgram {

    /** What they print when they search {@link #archive} or {@link #rows}. */
    static final List<String> FOUND = List.of("台风登陆", "颱風過後", "台风远去");

    private NewsProgram() {}

    /** A feed, a page in GBK and Markdown: what needs libraries and charsets that a packed program may lack. */
    static Path archive(Path folder) throws IOException {
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

    /** The same as rows of a database. */
    static Path rows(Path folder) throws IOException {
        return Files.writeString(folder.resolve("rows.tsv"), """
                1\t台风登陆\t台风今晨登陆，沿海列车停运。
                2\t市图书馆开放\t图书馆每晚开放到十点。
                3\t台风远去\t台风昨夜远去，渡轮今早恢复航班，渔船陆续回港。
                4\t颱風過後\t颱風過後，高鐵今日恢復運行。
                """);
    }

    /** The lines that a Java prints that is started so, and told to search for 颱風. */
    static List<String> search(Path java, List<String> options, Path archive) throws Exception {
        Path errors = archive.resolveSibling("errors.txt");
        ProcessBuilder command = new ProcessBuilder(Stream.of(
                                List.of(java.toString(), "-Dstdout.encoding=UTF-8"),
                                options,
                                List.of(archive.toString(), "颱風"))
                        .flatMap(List::stream)
                        .toList())
                .redirectError(errors.toFile());
        command.environment().put("LC_ALL", "C.UTF-8");
        Process process = command.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return printed.lines().toList();
    }

    /** Runs one of the JDK's tools. */
    static void run(String tool, Object... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] strings = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, strings);
        assertThat(code).as(tool + " says: " + said).isZero();
    }

    /** These folders and jars, as Java's options want them. */
    static String joined(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
