import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Packs the command line into a zip file that needs neither Java nor Maven. In it are what the program needs of Java, and
 * the sample archive with its index. To be run as {@code java Release.java EXAMPLES VERSION} once the program is built in
 * {@code EXAMPLES/target}; the file is for systems and processors like the one that made it.
 */
public final class Release {

    /** Modules that no class names: for old charsets, for Lucene's measures, for archives. */
    private static final Set<String> BESIDES = Set.of("jdk.charsets", "jdk.management", "jdk.zipfs", "jdk.unsupported");

    /** The time of all files: what Java learns holds for jars of one age. Zip files know no odd seconds. */
    private static final FileTime AGE = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

    private final Path examples;
    private final Path release;

    private Release(Path examples, String version) {
        this.examples = examples;
        this.release = examples.resolve("target/release/jianwen-" + version);
    }

    /** Makes the folder and the zip file of it. */
    public static void main(String[] args) throws Exception {
        new Release(Path.of(args[0]).toAbsolutePath(), args[1]).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(release.getParent());
        Files.createDirectories(release.resolve("bin"));
        copy(examples.resolve("target/jianwen-examples.jar"), release.resolve("lib/jianwen-examples.jar"));
        copy(examples.resolve("target/lib"), release.resolve("lib/lib"));
        copy(examples.resolve("sample"), release.resolve("sample"));
        for (String file : List.of("start-java", "logging.properties")) {
            copy(examples.resolve(file), release.resolve(file));
        }
        for (String file : List.of("LICENSE", "README.md", "README.zh.md", "CHANGES.md")) {
            copy(examples.resolveSibling(file), release.resolve(file));
        }
        copy(examples.resolve("release/jianwen"), release.resolve("bin/jianwen"));
        Files.writeString(release.resolve("bin/jianwen.cmd"), forWindows());
        image();
        learn();
        zip(release.resolveSibling(release.getFileName() + "-" + platform() + ".zip"));
    }

    /** A launcher that finds its own Java, and from there on is that of the sources. */
    private String forWindows() throws IOException {
        String launcher = Files.readString(examples.resolve("jianwen.cmd"));
        return Files.readString(examples.resolve("release/jianwen.cmd"))
                + launcher.substring(launcher.indexOf(":start\r\n"), launcher.indexOf("rem Whether no source is newer"));
    }

    private void image() throws IOException {
        run("jlink", "--add-modules", String.join(",", modules()), "--output", release.resolve("runtime").toString(),
                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--compress", "zip-6",
                "--generate-cds-archive");
    }

    /** The modules of Java that the jars use. */
    private Set<String> modules() throws IOException {
        List<String> jars = new ArrayList<>(List.of(
                "--multi-release", "21", "--ignore-missing-deps", "--print-module-deps",
                "--module-path", release.resolve("lib/lib").toString()));
        try (Stream<Path> all = Files.walk(release.resolve("lib"))) {
            all.filter(file -> file.toString().endsWith(".jar")).map(Path::toString).forEach(jars::add);
        }
        Set<String> modules = new TreeSet<>(BESIDES);
        String said = run("jdeps", jars.toArray(String[]::new)).strip();
        modules.addAll(List.of(said.substring(said.lastIndexOf('\n') + 1).split(",")));
        return modules;
    }

    private static String run(String tool, String... args) {
        java.io.StringWriter out = new java.io.StringWriter();
        java.io.PrintWriter writer = new java.io.PrintWriter(out);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, args);
        if (code != 0) {
            throw new IllegalStateException(tool + " failed: " + out);
        }
        return out.toString();
    }

    /** Runs it once, so that the index of the sample is there, and what Java learns of the classes. */
    private void learn() throws IOException, InterruptedException {
        try (Stream<Path> all = Files.walk(release)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setLastModifiedTime(file, AGE);
            }
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path launcher = release.resolve(windows ? "bin/jianwen.cmd" : "bin/jianwen");
        if (!windows) {
            Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "search", "台风").inheritIO();
        builder.environment().keySet().removeAll(Set.of("JAVA_HOME", "JAVA_OPTS", "JIANWEN_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(launcher + " failed with " + code);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z].*", "");
        return os + "-" + System.getProperty("os.arch");
    }

    private void zip(Path zip) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Map<String, Object> settings = posix ? Map.of("create", true, "enablePosixFileAttributes", true) : Map.of("create", true);
        try (FileSystem to = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), settings);
                Stream<Path> all = Files.walk(release)) {
            for (Path file : all.sorted().toList()) {
                Path entry = to.getPath("/").resolve(release.getParent().relativize(file).toString().replace('\\', '/'));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(entry);
                } else {
                    Files.copy(file, entry, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                    if (posix) {
                        Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
                        Files.setAttribute(entry, "zip:permissions", may);
                    }
                }
            }
        }
        System.out.println("Made " + zip + " (" + Files.size(zip) / 1_000_000 + " MB)");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
