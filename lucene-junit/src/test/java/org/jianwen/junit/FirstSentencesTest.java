package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Javadoc of what others see begins with a short sentence: tables of contents show nothing else. */
class FirstSentencesTest {

    private static final int MOST_WORDS = 20;

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));

    private static final List<String> MODULES = List.of(
            "lucene-analysis",
            "lucene-article",
            "lucene-index",
            "lucene-query",
            "lucene-junit",
            "lucene-opensearch",
            "lucene-spring");

    private static final Pattern EXPORTED = Pattern.compile("exports (org\\.jianwen[\\w.]*);");

    /** A comment, annotations, and how the declaration goes on. */
    private static final Pattern DOCUMENTED =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*+)\\*/\\s*(?:@[^\\n]*\\s*)*+([^\\n]*)", Pattern.DOTALL);

    private static final Pattern SEEN =
            Pattern.compile("(?:public|protected|package|module) .*|[A-Z][A-Z_0-9]*[,;(].*");

    @Test
    void areShort() throws IOException {
        List<String> all = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (String module : MODULES) {
            for (Path source : exported(ROOT.resolve(module).resolve("src/main/java"))) {
                for (String sentence : sentences(Files.readString(source))) {
                    all.add(sentence);
                    if (sentence.split(" ").length > MOST_WORDS) {
                        tooLong.add(source.getFileName() + ": " + sentence);
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(1_000).contains("Sets a timeout; null means none.");
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> exported(Path sources) throws IOException {
        Path descriptor = sources.resolve("module-info.java");
        List<String> packages = Files.exists(descriptor)
                ? EXPORTED.matcher(Files.readString(descriptor))
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of("org.jianwen.spring");
        List<Path> files = new ArrayList<>();
        for (String name : packages) {
            try (Stream<Path> inside = Files.list(sources.resolve(name.replace('.', '/')))) {
                inside.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> sentences(String source) {
        boolean isInterface = source.contains("\npublic interface ") || source.contains("\npublic sealed interface ");
        return DOCUMENTED
                .matcher(source)
                .results()
                .filter(found -> SEEN.matcher(found.group(2)).matches()
                        || isInterface && !found.group(2).startsWith("private"))
                .map(FirstSentencesTest::first)
                .toList();
    }

    private static String first(MatchResult found) {
        String text = found.group(1)
                .replaceAll("\\n\\s*\\*", "\n")
                .replaceAll("\\{@\\w+ (?:[^}]*[ ,])?([^ }]*)\\}", "$1")
                .replaceAll("<\\w+>|</\\w+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.split("(?<=[.?]) | @", 2)[0];
    }
}
