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
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule of ARCHITECTURE.md about the examples. */
class LayoutTest {

    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jianwen.examples");

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
                "a front door or a record, enum or interface of a part",
                type -> List.of(
                                        "org.jianwen.article",
                                        "org.jianwen.index",
                                        "org.jianwen.query",
                                        "org.jianwen.schema",
                                        "org.jianwen.analysis")
                                .contains(type.getPackageName())
                        || type.isRecord()
                        || type.isEnum()
                        || type.isInterface());
        return classes()
                .that()
                .resideInAPackage("org.jianwen.examples..")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage("org.jianwen..", "org.apache.lucene..", "org.jsoup.."))
                        .or(resideInAPackage("org.jianwen.examples.."))
                        .or(resideInAPackage("org.jianwen..").and(spoken)));
    }
}
