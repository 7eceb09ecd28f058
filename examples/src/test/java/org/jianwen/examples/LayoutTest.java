package org.jianwen.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

/** The rules of ARCHITECTURE.md, over every class of every module. */
class LayoutTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jianwen");

    private static final List<String> FRONT_DOORS = List.of("org.jianwen.index", "org.jianwen.query");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(ALL.stream().map(JavaClass::getPackageName))
                .contains(
                        "org.jianwen.analysis",
                        "org.jianwen.schema",
                        "org.jianwen.index",
                        "org.jianwen.index.article",
                        "org.jianwen.query",
                        "org.jianwen.query.parse",
                        "org.jianwen.query.highlight",
                        "org.jianwen.query.facet",
                        "org.jianwen.examples.web");
    }

    @Test
    void aPartKnowsNeitherItsFrontDoorNorASiblingPart() {
        for (String door : FRONT_DOORS) {
            noClasses()
                    .that()
                    .resideInAPackage(door + ".*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(door)
                    .check(ALL);
        }
        slices().matching("org.jianwen.query.(*)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("org.jianwen.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void indexAndQueryNeverMeet() {
        noClasses()
                .that()
                .resideInAPackage("org.jianwen.index..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jianwen.query..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.jianwen.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jianwen.index..")
                .check(ALL);
    }

    @Test
    void analysisAndSchemaKnowNobody() {
        noClasses()
                .that()
                .resideInAnyPackage("org.jianwen.analysis..", "org.jianwen.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jianwen.index..", "org.jianwen.query..", "org.jianwen.examples..")
                .check(ALL);
    }

    @Test
    void parsersOfPagesAndFeedsStayInTheirPlace() {
        DescribedPredicate<JavaClass> parsers = resideInAnyPackage(
                "org.jsoup..", "org.commonmark..", "com.rometools..", "org.apache.commons.compress..");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jianwen.index.article..")
                .should()
                .dependOnClassesThat(parsers)
                .check(ALL);
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage("org.jianwen.index", "org.jianwen.index.article"))
                .should()
                .notHaveRawReturnType(parsers)
                .check(ALL);
    }

    @Test
    void examplesUseFrontDoorsAndWhatTheySpeak() {
        examples().check(ALL);
        JavaClasses notSo = new ClassFileImporter().importClasses(BadInputTest.class);
        assertThat(examples().evaluate(notSo).hasViolation())
                .as("a class that uses Lucene is caught")
                .isTrue();
    }

    private static ArchRule examples() {
        DescribedPredicate<JavaClass> spoken = DescribedPredicate.describe(
                "a front door or a record, enum or interface of a part",
                type -> List.of("org.jianwen.index", "org.jianwen.query", "org.jianwen.schema", "org.jianwen.analysis")
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
