package org.jianwen.opensearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
