package org.jianwen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jianwen.query.ArticleSearcher;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md about who may use whom. */
class LayoutTest {

    private static final List<String> PARSERS = List.of("org.jsoup", "org.commonmark", "com.rometools");
    private static final List<String> MODULES =
            List.of("org.jianwen.article", "org.jianwen.index", "org.jianwen.query");

    /** What stands between a door and its parts, from above; each may use those after it, and the parts. */
    private static final List<String> FLOORS = List.of(
            "org.jianwen.query.view",
            "org.jianwen.query.run",
            "org.jianwen.query.json",
            "org.jianwen.query.explain",
            "org.jianwen.query.compile",
            "org.jianwen.query.compile.score");

    /** What a part may use although it does not stand under it. */
    private static final Map<String, String> BESIDE =
            Map.of("org.jianwen.query.suggest.vocabulary", "org.jianwen.query.suggest.typing");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jianwen");

    @Test
    void everyModuleIsSeen() {
        for (String known : List.of("analysis", "schema", "article", "index", "query", "query.parse")) {
            assertThat(LIBRARY).anyMatch(seen -> seen.getPackageName().equals("org.jianwen." + known));
        }
    }

    @Test
    void partsUseNeitherTheirFrontDoorNorOneAnother() {
        classes()
                .that()
                .resideInAnyPackage("org.jianwen.index..", "org.jianwen.query..")
                .should(onlyLook(LayoutTest::mayUse))
                .check(LIBRARY);
    }

    @Test
    void partsOfReadingUseOnlyThoseBeforeThem() {
        String article = "org.jianwen.article";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("door")
                .definedBy(article)
                .layer("format")
                .definedBy(article + ".format..")
                .layer("page")
                .definedBy(article + ".page..")
                .layer("date")
                .definedBy(article + ".date")
                .layer("date.parse")
                .definedBy(article + ".date.parse..")
                .layer("charset")
                .definedBy(article + ".charset..")
                .layer("archive")
                .definedBy(article + ".archive..")
                .layer("statement")
                .definedBy(article + ".statement..")
                .layer("limits")
                .definedBy(article + ".limits..")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("format")
                .mayOnlyBeAccessedByLayers("door", "page")
                .whereLayer("date")
                .mayOnlyBeAccessedByLayers("door", "page", "format")
                .whereLayer("date.parse")
                .mayOnlyBeAccessedByLayers("door", "page", "format", "date")
                .whereLayer("charset")
                .mayOnlyBeAccessedByLayers("door", "page", "format", "date")
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("door")
                .check(LIBRARY);
        assertThat(LIBRARY.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(article + "."))
                        .map(name -> name.split("\\.")[3])
                        .distinct())
                .isSubsetOf("limits", "statement", "archive", "charset", "date", "format", "page");
    }

    @Test
    void whatAnswersKnowsOfTheDoorOnlyWhatItSpeaks() {
        noClasses()
                .that()
                .resideInAnyPackage(FLOORS.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jianwen\\.query\\.(ArticleSearch|ArticleSearcher|SearchSnapshot)")
                .check(LIBRARY);
    }

    /** What is asked goes from the door to a view and from there to a run, and nothing goes past the view. */
    @Test
    void theDoorStandsOnThreeFloors() {
        noClasses()
                .that()
                .resideInAPackage("org.jianwen.query")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jianwen.query.run..")
                .check(LIBRARY);
    }

    @Test
    void theDoorOfQueriesHoldsNineTypes() {
        assertThat(LIBRARY.stream()
                        .filter(type -> type.getPackageName().equals("org.jianwen.query"))
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "ArticleSearch",
                        "ArticleSearcher",
                        "Hit",
                        "HitFields",
                        "HitOrder",
                        "MatchMode",
                        "SearchRequest",
                        "SearchResult",
                        "SearchSnapshot");
    }

    @Test
    void theRuleAboutPartsSeesAViolation() {
        JavaClasses doorAlone = new ClassFileImporter().importClasses(ArticleSearcher.class);
        // Turned upside down, the rule must object to every door, for doors use their parts.
        assertThatThrownBy(() -> classes()
                        .should(onlyLook((from, target) -> mayUse(target, from)))
                        .check(doorAlone))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.jianwen.query.timeline");
    }

    @Test
    void readingIndexingAndQueryingNeverMeet() {
        for (String module : MODULES) {
            String[] others = MODULES.stream()
                    .filter(other -> !other.equals(module))
                    .map(other -> other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(LIBRARY);
            noClasses()
                    .that()
                    .resideInAnyPackage("org.jianwen.analysis..", "org.jianwen.schema..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(module + "..")
                    .check(LIBRARY);
        }
        noClasses()
                .that()
                .resideInAPackage("org.jianwen.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jianwen.schema..")
                .check(LIBRARY);
    }

    @Test
    void partsOfTheSchemaUseOnlyThoseBeforeThem() {
        String schema = "org.jianwen.schema";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("document")
                .definedBy(schema + ".document..")
                .layer("origin")
                .definedBy(schema + ".origin..")
                .layer("store")
                .definedBy(schema + ".store..")
                .whereLayer("store")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("origin")
                .mayOnlyBeAccessedByLayers("store")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("origin", "store")
                .check(LIBRARY);
    }

    @Test
    void parsersOfFormatsStayInsideTheReader() {
        String[] parsers = PARSERS.stream().map(name -> name + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jianwen.article..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(parsers)
                .check(LIBRARY);
        assertThat(signatures(LIBRARY.stream()))
                .noneMatch(type -> PARSERS.stream().anyMatch(type::startsWith));
    }

    @Test
    void frontDoorsDoNotSpeakLucene() {
        Stream<JavaClass> doors = LIBRARY.stream().filter(door -> MODULES.contains(door.getPackageName()));
        assertThat(signatures(doors)).noneMatch(type -> type.startsWith("org.apache.lucene"));
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
        fields().that()
                .areStatic()
                .should()
                .notHaveRawType(resideInAnyPackage("java.util.concurrent..")
                        .or(assignableTo(ThreadLocal.class))
                        .or(assignableTo(StringBuilder.class)))
                .check(LIBRARY);
    }

    @Test
    void whatIsToBeLoggedGoesWhereTheProgramWantsIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .check(LIBRARY);
    }

    private static List<String> signatures(Stream<JavaClass> classes) {
        return classes.filter(owner -> owner.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(LayoutTest::types)
                .toList();
    }

    private static Stream<String> types(JavaMethod method) {
        return Stream.concat(
                Stream.of(method.getRawReturnType().getName()),
                method.getRawParameterTypes().stream().map(JavaClass::getName));
    }

    private static ArchCondition<JavaClass> onlyLook(BiPredicate<String, String> allowed) {
        return new ArchCondition<>("use only their own package and the packages under it") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean inModule = MODULES.stream().anyMatch(target::startsWith);
                    if (inModule && !allowed.test(item.getPackageName(), target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayUse(String from, String target) {
        int floor = FLOORS.indexOf(from);
        boolean below = floor >= 0 && target.startsWith("org.jianwen.query");
        return target.equals(from)
                || target.equals(BESIDE.get(from))
                || target.startsWith(from + ".")
                || below && !FLOORS.subList(0, floor).contains(target);
    }
}
