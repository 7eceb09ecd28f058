package org.jianwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.jianwen.analysis.fold.FoldingCharFilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoriesTest {

    @Test
    void areFoundByNameOnTheClassPath() throws IOException {
        StringWriter folded = new StringWriter();
        CharFilterFactory.forName("chineseFolding", new HashMap<>())
                .create(new StringReader("習㎏"))
                .transferTo(folded);
        assertThat(folded).hasToString("习kg");
        assertThat(TokenizerFactory.forName("characterBigram", new HashMap<>())
                        .create(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY))
                .isInstanceOf(CharacterBigramTokenizer.class);
    }

    /** A layer of modules beside the class path the tests run on: what it finds, it finds by {@code provides}. */
    @ParameterizedTest
    @CsvSource({
        "org.apache.lucene.analysis.CharFilterFactory, chineseFolding, org.jianwen.analysis.fold.FoldingCharFilterFactory",
        "org.apache.lucene.analysis.TokenizerFactory, chineseWord, "
                + "org.jianwen.analysis.segment.ChineseWordTokenizerFactory",
        "org.apache.lucene.analysis.TokenizerFactory, characterBigram, "
                + "org.jianwen.analysis.CharacterBigramTokenizerFactory"
    })
    void areFoundByNameOnTheModulePath(String kind, String name, String expected) throws Exception {
        Class<?> factories = layer().findLoader("org.apache.lucene.core").loadClass(kind);
        assertThat(factories.getModule().isNamed()).isTrue();
        Object factory = factories
                .getMethod("forName", String.class, Map.class)
                .invoke(null, name, new HashMap<String, String>());
        assertThat(factory.getClass().getName()).isEqualTo(expected);
        assertThat(factory.getClass().getModule().getName()).isEqualTo("org.jianwen.analysis");
        if (kind.equals(TokenizerFactory.class.getName())) {
            assertThat(factories.getMethod("create").invoke(factory)).isNotNull(); // has its tables
        }
    }

    @Test
    void refuseArgumentsTheyDoNotKnow() {
        assertThatThrownBy(() -> new FoldingCharFilterFactory(new HashMap<>(Map.of("mode", "nfd"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chineseFolding: found unknown arguments {mode=nfd}, takes none: remove them");
        assertThatThrownBy(() -> new CharacterBigramTokenizerFactory(new HashMap<>(Map.of("n", "3"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("characterBigram: found unknown arguments {n=3}, takes none: remove them");
    }

    private static ModuleLayer layer() {
        Path[] modules = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"))
                .toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved = boot.configuration()
                .resolve(ModuleFinder.of(modules), ModuleFinder.of(), Set.of("org.jianwen.analysis"));
        return boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
    }
}
