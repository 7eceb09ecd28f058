package org.jianwen.opensearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md about this module. */
class LayoutTest {

    private static final String DOOR = "org.jianwen.opensearch";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/plugin/"))
            .importPackages(DOOR);

    @Test
    void partsUseOnlyThoseBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("door")
                .definedBy(DOOR)
                .layer("bulk")
                .definedBy(DOOR + ".bulk..")
                .layer("dsl")
                .definedBy(DOOR + ".dsl..")
                .layer("sync")
                .definedBy(DOOR + ".sync..")
                .layer("terms")
                .definedBy(DOOR + ".terms..")
                .layer("schema")
                .definedBy(DOOR + ".schema..")
                .layer("http")
                .definedBy(DOOR + ".http..")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bulk")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("dsl")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("sync")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("terms")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("door", "bulk", "dsl", "sync")
                .check(CLASSES);
    }

    /** In a signature, or as what is thrown at its users. */
    @Test
    void everyExportedPartHasATypeThatTheDoorSpeaksOf() throws IOException {
        List<JavaClass> door = CLASSES.stream()
                .filter(type -> type.getPackageName().equals(DOOR))
                .toList();
        Stream<JavaClass> signed = door.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> thrown = door.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(type -> type.isAssignableTo(Exception.class));
        Set<String> spoken =
                Stream.concat(signed, thrown).map(JavaClass::getPackageName).collect(Collectors.toSet());
        Path descriptor =
                Path.of(System.getProperty("jianwen.root"), "lucene-opensearch/src/main/java/module-info.java");
        assertThat(Pattern.compile("exports ([\\w.]+);")
                        .matcher(Files.readString(descriptor))
                        .results()
                        .map(found -> found.group(1)))
                .contains(DOOR)
                .isSubsetOf(spoken);
    }

    @Test
    void onlyReportsAndSynchronisationAreThoseOfTheIndexOfOneMachine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jianwen.index.backup..", "org.jianwen.article..", "org.opensearch..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ArticleIndexer")
                .check(CLASSES);
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void theFrontDoorDoesNotSpeakLucene() {
        for (JavaClass door : CLASSES) {
            if (door.getPackageName().equals(DOOR) && door.getModifiers().contains(JavaModifier.PUBLIC)) {
                for (JavaMethod method : door.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
                        assertThat(method.getRawParameterTypes())
                                .extracting(JavaClass::getName)
                                .noneMatch(name -> name.startsWith("org.apache.lucene"));
                    }
                }
            }
        }
    }
}
