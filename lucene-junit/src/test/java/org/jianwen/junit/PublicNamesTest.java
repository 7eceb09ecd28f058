package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the modules let others see: no more than their front doors speak of, under names that no language stumbles over. */
class PublicNamesTest {

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));

    private static final List<String> MODULES =
            List.of("lucene-analysis", "lucene-article", "lucene-index", "lucene-query", "lucene-junit");

    /** Packages to begin with. Folding and the tokenizer serve users of Lucene alone, golden sets those of other engines. */
    private static final Set<String> DOORS = Set.of(
            "org.jianwen.analysis",
            "org.jianwen.analysis.fold",
            "org.jianwen.analysis.segment",
            "org.jianwen.schema",
            "org.jianwen.schema.store",
            "org.jianwen.article",
            "org.jianwen.index",
            "org.jianwen.query",
            "org.jianwen.junit",
            "org.jianwen.junit.golden");

    /** The words that Kotlin takes for itself wherever they stand: https://kotlinlang.org/docs/keyword-reference.html. */
    private static final Set<String> KOTLIN = Set.of(
            "as",
            "break",
            "class",
            "continue",
            "do",
            "else",
            "false",
            "for",
            "fun",
            "if",
            "in",
            "interface",
            "is",
            "null",
            "object",
            "package",
            "return",
            "super",
            "this",
            "throw",
            "true",
            "try",
            "typealias",
            "typeof",
            "val",
            "var",
            "when",
            "while");

    private static final Pattern EXPORTED = Pattern.compile("exports (org\\.jianwen[\\w.]*);");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jianwen");

    @Test
    void noneNeedsBackticksInKotlin() throws IOException {
        Set<String> exported = exported();
        assertThat(LIBRARY.stream()
                        .filter(type -> exported.contains(type.getPackageName()))
                        .flatMap(PublicNamesTest::open)
                        .filter(member -> KOTLIN.contains(member.getName()))
                        .map(JavaMember::getFullName))
                .isEmpty();
    }

    /** A public type of it, of its own accord or in what it speaks of. */
    @Test
    void everyExportedPackageHasATypeThatAFrontDoorSpeaksOf() throws IOException {
        Set<JavaClass> spoken = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(LIBRARY.stream()
                .filter(type -> DOORS.contains(type.getPackageName()) && isPublic(type))
                .toList());
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (type.getPackageName().startsWith("org.jianwen") && spoken.add(type)) {
                open(type).flatMap(PublicNamesTest::types).forEach(open::push);
            }
        }
        assertThat(exported())
                .isSubsetOf(spoken.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<JavaMember> open(JavaClass type) {
        return isPublic(type)
                ? type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                && !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                : Stream.of();
    }

    private static Stream<JavaClass> types(JavaMember member) {
        return member instanceof JavaMethod method
                ? Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                : Stream.of();
    }

    private static Set<String> exported() throws IOException {
        Set<String> exported = new TreeSet<>();
        for (String module : MODULES) {
            EXPORTED.matcher(Files.readString(ROOT.resolve(module + "/src/main/java/module-info.java")))
                    .results()
                    .forEach(found -> exported.add(found.group(1)));
        }
        assertThat(exported).containsAll(DOORS);
        return exported;
    }
}
