package org.jianwen.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GraalVM must be told, against what is needed: no image is built here, but what one would lack is known without. */
class NativeImageTest {

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));
    private static final List<String> MODULES = List.of("analysis", "article", "index", "query");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "org.jianwen.analysis",
                    "org.jianwen.schema",
                    "org.jianwen.article",
                    "org.jianwen.index",
                    "org.jianwen.query");

    @TempDir
    private Path folder;

    /** What stands between the quotation marks after a key, in all files of that name. */
    private static List<String> said(String file, String key) throws IOException {
        List<String> said = new ArrayList<>();
        for (String module : MODULES) {
            Path json = ROOT.resolve("lucene-" + module)
                    .resolve("src/main/resources/META-INF/native-image/org.jianwen/jianwen-" + module)
                    .resolve(file);
            if (Files.exists(json)) {
                Pattern.compile("\"" + key + "\": \"([^\"]+)\"")
                        .matcher(Files.readString(json))
                        .results()
                        .forEach(found -> said.add(found.group(1).replace("\\\\", "\\")));
            }
        }
        assertThat(said).isNotEmpty();
        return said;
    }

    @Test
    void everyResourceIsNamed() throws IOException {
        Set<String> needed = new TreeSet<>(Set.of(
                "org/apache/lucene/analysis/cn/smart/hhmm/coredict.mem",
                "org/apache/lucene/analysis/cn/smart/hhmm/bigramdict.mem",
                "org/apache/lucene/analysis/cn/smart/stopwords.txt",
                "com/rometools/rome/rome.properties"));
        for (String module : MODULES) {
            Path resources = ROOT.resolve("lucene-" + module + "/src/main/resources");
            if (Files.isDirectory(resources)) {
                try (Stream<Path> files = Files.walk(resources)) {
                    files.filter(Files::isRegularFile)
                            .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.startsWith("META-INF/"))
                            .forEach(needed::add);
                }
            }
        }
        List<String> patterns = said("resource-config.json", "pattern");
        assertThat(needed)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(patterns).anyMatch(name::matches))
                .allSatisfy(name -> assertThat(getClass().getClassLoader().getResource(name))
                        .isNotNull());
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        assertThat(said("reflect-config.json", "name"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> Class.forName(name, false, getClass().getClassLoader()));
    }

    /** The reader of feeds makes its parts by their names. */
    @Test
    void theReaderOfFeedsIsNamedWithItsParts() throws IOException {
        Properties parts = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/com/rometools/rome/rome.properties")) {
            parts.load(in);
        }
        List<String> named = said("reflect-config.json", "name");
        assertThat(parts.values())
                .allSatisfy(classes -> assertThat(named)
                        .containsAll(List.of(classes.toString().strip().split("\\s+"))));
    }

    /** Jackson makes requests and results by what is annotated. */
    @Test
    void whatJacksonCallsIsNamed() throws IOException {
        Stream<String> annotated = LIBRARY.stream()
                .filter(type -> type.getMembers().stream()
                        .flatMap(member -> member.getAnnotations().stream())
                        .anyMatch(
                                note -> note.getRawType().getPackageName().equals("com.fasterxml.jackson.annotation")))
                .map(JavaClass::getName);
        assertThat(said("reflect-config.json", "name"))
                .containsAll(annotated.toList())
                .contains("org.jianwen.query.SearchRequest");
    }

    @Test
    void nothingElseIsCalledByItsName() {
        noClasses()
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.invoke.MethodHandles$Lookup")
                .check(LIBRARY);
    }

    /** Lucene makes the attributes of a token by their names: those that a program loads are named. */
    @Test
    void theAttributesThatLuceneMakesAreNamed() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        Set<String> made = new TreeSet<>();
        try (Stream<String> lines = Files.lines(loaded)) {
            lines.map(
                            Pattern.compile(
                                            "org\\.apache\\.lucene\\.\\S+(?:AttributeImpl|IndexInputProvider)(?= source)")
                                    ::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> made.add(found.group()));
        }
        // Of these a subclass is made.
        made.removeAll(Set.of(
                "org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl",
                "org.apache.lucene.store.MMapDirectory$MMapIndexInputProvider",
                "org.apache.lucene.util.AttributeImpl"));
        assertThat(made).hasSizeGreaterThan(2);
        assertThat(said("reflect-config.json", "name")).containsAll(made);
    }

    /** Writes, searches in several ways, and suggests. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0], "index");
            try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
                indexer.add(Article.of("a", "台风登陆", "台风今晨登陆，沿海列车停运。").withSource("晚报"));
            }
            try (ArticleIndex index = ArticleIndex.verified(folder);
                    ArticleSearcher searcher = ArticleSearcher.open(index)) {
                searcher.search(SearchRequest.of("台风 列*"));
                searcher.search(SearchRequest.ofLucene("title:台风~1 OR body:停*"));
                searcher.suggest("taif", 5);
                searcher.didYouMean("抬风");
            }
        }
    }
}
