package org.jianwen.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule of ARCHITECTURE.md about the examples. */
class LayoutTest {

    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jianwen.examples");

    /** What stands in a public signature of a front door. */
    private static final Set<String> SIGNED = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.jianwen.article", "org.jianwen.index", "org.jianwen.query")
                    .stream()
                    .filter(door -> door.getModifiers().contains(JavaModifier.PUBLIC)
                            && door.getPackageName().split("\\.").length == 3)
                    .flatMap(door -> door.getMethods().stream())
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .flatMap(method ->
                            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .map(JavaClass::getName)
                    .collect(Collectors.toSet());

    @Test
    void examplesUseFrontDoorsAndWhatTheySpeak() {
        assertThat(EXAMPLES.contain(Main.class)).isTrue();
        frontDoorsOnly().check(EXAMPLES);
    }

    @Test
    void aClassThatUsesLuceneIsCaught() {
        JavaClasses violation = new ClassFileImporter().importClasses(BadInputTest.class);
        assertThat(frontDoorsOnly().evaluate(violation).hasViolation()).isTrue();
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("org.jianwen.examples.(*)..")
                .should()
                .beFreeOfCycles()
                .check(EXAMPLES);
    }

    private static ArchRule frontDoorsOnly() {
        DescribedPredicate<JavaClass> spoken = DescribedPredicate.describe(
                "a front door or a record, enum or interface of a part, or what a front door takes or gives",
                type -> List.of(
                                        "org.jianwen.article",
                                        "org.jianwen.index",
                                        "org.jianwen.opensearch",
                                        "org.jianwen.query",
                                        "org.jianwen.schema",
                                        "org.jianwen.schema.store",
                                        "org.jianwen.analysis",
                                        "org.jianwen.analysis.fold")
                                .contains(type.getPackageName())
                        || type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || SIGNED.contains(type.getName()));
        return classes()
                .that()
                .resideInAPackage("org.jianwen.examples..")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage("org.jianwen..", "org.apache.lucene..", "org.jsoup.."))
                        .or(resideInAPackage("org.jianwen.examples.."))
                        .or(resideInAPackage("org.jianwen..").and(spoken)));
    }
}
