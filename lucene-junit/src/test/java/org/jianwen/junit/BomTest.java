package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The BOM lists what there is of the library, and README shows it with that. */
class BomTest {

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));

    @Test
    void listsTheModulesOfTheLibraryInTheVersionOfAll() throws Exception {
        Path bom = ROOT.resolve("bom/pom.xml");
        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyElementsOf(library());
        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/version"))
                .containsOnly("${project.version}");
        assertThat(texts(bom, "/project/version")).isEqualTo(texts(ROOT.resolve("pom.xml"), "/project/version"));
    }

    @Test
    void bringsNoVersionsButOurOwn() throws Exception {
        assertThat(texts(ROOT.resolve("bom/pom.xml"), "/project/parent")).isEmpty();
        assertThat(texts(ROOT.resolve("bom/pom.xml"), "//dependency/groupId")).containsOnly("org.jianwen");
    }

    @Test
    void readmeImportsItInThisVersion() throws Exception {
        String version =
                texts(ROOT.resolve("pom.xml"), "/project/version").getFirst().strip();
        assertThat(Files.readString(ROOT.resolve("README.md")).replaceAll("\\s+", ""))
                .contains("<artifactId>jianwen-bom</artifactId><version>" + version
                        + "</version><type>pom</type><scope>import</scope>");
    }

    /** The folders whose names begin with lucene- are the library; the others show, measure or list it. */
    private static List<String> library() throws Exception {
        List<String> library = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.filter(
                            each -> each.getFileName().toString().startsWith("lucene-"))
                    .sorted()
                    .toList()) {
                library.addAll(texts(folder.resolve("pom.xml"), "/project/artifactId"));
            }
        }
        return library;
    }

    private static List<String> texts(Path pom, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Node::getTextContent)
                .toList();
    }
}
