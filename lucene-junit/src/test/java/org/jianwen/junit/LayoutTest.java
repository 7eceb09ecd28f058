package org.jianwen.junit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md about this module. */
class LayoutTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jianwen.junit");

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
    void usesFrontDoorsAndWhatTheySpeak() {
        assertThat(CLASSES.contain(JianwenExtension.class)).isTrue();
        DescribedPredicate<JavaClass> spoken = DescribedPredicate.describe(
                "a front door or a record, enum or interface of a part, or what a front door takes or gives",
                type -> List.of(
                                        "org.jianwen.article",
                                        "org.jianwen.index",
                                        "org.jianwen.query",
                                        "org.jianwen.schema",
                                        "org.jianwen.schema.store")
                                .contains(type.getPackageName())
                        || type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || SIGNED.contains(type.getName()));
        classes()
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("org.jianwen..", "org.apache.lucene..", "org.assertj..", "org.jsoup.."))
                                .or(resideInAPackage("org.jianwen.junit.."))
                                .or(resideInAPackage("org.jianwen..").and(spoken)))
                .check(CLASSES);
    }

    @Test
    void goldenSetsNeedNeitherJUnitNorASearcher() {
        noClasses()
                .that()
                .resideInAPackage("org.jianwen.junit.golden")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.opentest4j..", "org.jianwen..")
                        .and(not(resideInAPackage("org.jianwen.junit.golden"))))
                .check(CLASSES);
    }
}
