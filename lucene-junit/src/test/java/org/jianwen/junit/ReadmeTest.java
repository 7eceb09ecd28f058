package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The test class that README shows is one that runs here. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));

    @Test
    void readmeShowsATestClassThatRuns() throws IOException {
        String shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(java -> java.startsWith("class ArchiveTest {"))
                .findFirst()
                .orElseThrow();
        String source = Files.readString(ROOT.resolve("lucene-junit/src/test/java/org/jianwen/junit/ArchiveTest.java"));
        assertThat(squeezed(source)).endsWith(squeezed(shown));
    }

    private static String squeezed(String java) {
        return java.replaceAll("\\s+", "");
    }
}
