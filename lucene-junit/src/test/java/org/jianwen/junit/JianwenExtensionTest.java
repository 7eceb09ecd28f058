package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes of users, and looks at what they were given and what is left of it. */
class JianwenExtensionTest {

    private static final Article RAIN = Article.of("rain", "大雨", "大雨下了一夜。");
    private static final Article SNOW = Article.of("snow", "初雪", "山里下了初雪。");

    private static final Set<ArticleSearcher> SEEN = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void aStaticFieldIsOneIndexForAClassAndItsNestedClasses() {
        passes(6, Shared.class);
        assertThat(SEEN).hasSize(1).allSatisfy(JianwenExtensionTest::isClosed);
    }

    static class Shared {
        @RegisterExtension
        static final JianwenExtension archive = JianwenExtension.of(RAIN);

        @Test
        void first(ArticleSearcher searcher) {
            SEEN.add(searcher);
        }

        @Test
        void second() {
            SEEN.add(archive.searcher());
        }

        @Nested
        class Inner {
            @Test
            void third(ArticleSearcher searcher) {
                SEEN.add(searcher);
            }

            @Nested
            class Innermost {
                @Test
                void fourth(ArticleSearcher searcher) {
                    SEEN.add(searcher);
                }
            }
        }

        @Nested
        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
        class Other {
            Other(ArticleSearcher searcher) {
                SEEN.add(searcher);
            }

            @Test
            void fifth() {
                archive.assertThatQuery("大雨").ranksFirst("rain");
            }

            @Test
            void sixth(ArticleIndex index) {
                assertThat(index).isSameAs(archive.index());
            }
        }
    }

    @Test
    void anIndexHasTheFieldsThatAreDeclared() {
        passes(1, WithFields.class);
    }

    static class WithFields {
        @RegisterExtension
        static final JianwenExtension archive = JianwenExtension.of(RAIN.with("depth", 30), SNOW.with("depth", 5))
                .withFields(ArticleFields.of(ArticleField.number("depth").sortable()));

        @Test
        void areFound() {
            archive.assertThatQuery("depth:20..40").ranksFirst("rain");
        }
    }

    @Test
    void anInstanceFieldIsANewIndexForEachTest() {
        passes(3, Separate.class);
        assertThat(SEEN).hasSize(3).allSatisfy(JianwenExtensionTest::isClosed);
    }

    static class Separate {
        @RegisterExtension
        final JianwenExtension archive = JianwenExtension.of(RAIN);

        @Test
        void first() throws IOException {
            addSnow();
        }

        @Test
        void second() throws IOException {
            addSnow();
        }

        @Nested
        class Inner {
            @Test
            void third() throws IOException {
                addSnow();
            }
        }

        private void addSnow() throws IOException {
            archive.assertThatQuery("").hasTotal(1);
            try (ArticleIndexer indexer = ArticleIndexer.open(archive.index())) {
                indexer.add(SNOW);
                archive.assertThatQuery("初雪").finds("snow");
            }
            archive.assertThatQuery("").hasTotal(2);
            SEEN.add(archive.searcher());
        }
    }

    @Test
    void subclassesOfOneBaseMayRunAtOnce() {
        Base.all = new CyclicBarrier(4);
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(OneOfTwo.class), selectClass(OtherOfTwo.class))
                .execute();
        results.testEvents().assertStatistics(events -> events.started(4).succeeded(4));
        assertThat(SEEN).hasSize(1).allSatisfy(JianwenExtensionTest::isClosed);
    }

    abstract static class Base {
        /** Met by all four tests, so that they do run at once. */
        private static CyclicBarrier all = new CyclicBarrier(1);

        @RegisterExtension
        static final JianwenExtension archive = JianwenExtension.of(RAIN);

        @Test
        @Execution(ExecutionMode.CONCURRENT)
        void first() throws Exception {
            search();
        }

        @Test
        @Execution(ExecutionMode.CONCURRENT)
        void second() throws Exception {
            search();
        }

        private static void search() throws Exception {
            all.await(30, TimeUnit.SECONDS);
            for (int i = 0; i < 100; i++) {
                archive.assertThatQuery("大雨").finds("rain");
            }
            SEEN.add(archive.searcher());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class OneOfTwo extends Base {}

    @Execution(ExecutionMode.CONCURRENT)
    static class OtherOfTwo extends Base {}

    @Test
    void aFolderIsReadWithAllThatIsInIt() {
        passes(1, OfFolder.class);
    }

    static class OfFolder {
        @RegisterExtension
        static final JianwenExtension archive =
                JianwenExtension.ofFolder(Path.of(System.getProperty("jianwen.root"), "examples/sample"));

        @Test
        void holdsTheSampleArchive() {
            archive.assertThatQuery("").hasTotal(72);
            archive.assertThatQuery("颱風").highlights("颱風", "台风");
        }
    }

    @Test
    void aFolderWithoutArticlesIsAnErrorOfItsTests(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        EmptyFolder.archive = JianwenExtension.ofFolder(folder);
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(EmptyFolder.class))
                .execute()
                .allEvents()
                .failed()
                .assertThatEvents()
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.getPayload().orElseThrow().toString())
                        .contains(folder + " holds no article: ")
                        .contains(" skipped; the first: "));
    }

    static class EmptyFolder {
        @RegisterExtension
        static JianwenExtension archive = JianwenExtension.of();

        @Test
        void runsWithAnEmptyIndex() {
            archive.assertThatQuery("").findsNothing();
        }
    }

    @Test
    void outsideATestThereIsNoIndex() {
        JianwenExtension unregistered = JianwenExtension.of(RAIN);
        assertThatThrownBy(() -> unregistered.assertThatQuery("大雨"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }

    @Test
    void twoArticlesOfOneIdAreAMistake() {
        assertThatThrownBy(() -> JianwenExtension.of(RAIN, SNOW, SNOW.withId("rain")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("two articles have the id 「rain」");
    }

    private static void passes(int tests, Class<?> testClass) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents()
                .assertStatistics(events -> events.started(tests).succeeded(tests));
    }

    private static void isClosed(ArticleSearcher searcher) {
        assertThatThrownBy(() -> searcher.search(SearchRequest.of("")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
