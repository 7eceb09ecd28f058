package org.jianwen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The beans in Spring Boot 3; the example of Spring Boot runs in 4. */
class JianwenAutoConfigurationTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner spring = new ApplicationContextRunner()
            .withClassLoader(new FilteredClassLoader("org.springframework.boot.health.contributor"))
            .withConfiguration(AutoConfigurations.of(JianwenAutoConfiguration.class));

    @Test
    void whatOneBeanAddsTheOtherFinds() {
        spring.run(context -> {
            context.getBean(ArticleIndexer.class).add(Article.of("a", "台风登陆", ""));
            ArticleSearcher searcher = context.getBean(ArticleSearcher.class);
            searcher.refresh();
            assertThat(searcher.search(SearchRequest.of("颱風")).total()).isEqualTo(1);
        });
    }

    @Test
    void aBeanOfFieldsDeclaresThem() {
        spring.withBean(ArticleFields.class, () -> ArticleFields.of(ArticleField.number("price")))
                .run(context -> {
                    context.getBean(ArticleIndexer.class)
                            .add(Article.of("a", "保温杯", "").with("price", 120));
                    ArticleSearcher searcher = context.getBean(ArticleSearcher.class);
                    searcher.refresh();
                    assertThat(searcher.search(SearchRequest.of("price:>100")).total())
                            .isEqualTo(1);
                });
    }

    @Test
    void whatWasAddedIsCommittedWhenTheApplicationEnds() {
        Path index = folder.resolve("news.idx");
        ApplicationContextRunner there = spring.withPropertyValues("jianwen.folder=" + index);
        there.run(context -> context.getBean(ArticleIndexer.class).add(Article.of("a", "台风登陆", "")));
        there.withPropertyValues("jianwen.read-only=true", "jianwen.verify=true")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(ArticleIndexer.class);
                    assertThat(context.getBean(ArticleSearcher.class).size()).isEqualTo(1);
                });
    }

    @Test
    void anIndexThatIsNotThereOrDamagedStopsTheApplicationInWords() throws Exception {
        spring.withPropertyValues("jianwen.folder=" + folder.resolve("nowhere"), "jianwen.read-only=true")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("holds no index"));
        spring.withPropertyValues("jianwen.read-only=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage(
                                "jianwen.read-only is true, but there is no jianwen.folder: say where the index lies,"
                                        + " or leave read-only out for one in memory"));
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("a", "台风登陆", ""));
        }
        byte[] list = Files.readAllBytes(folder.resolve("segments_1"));
        list[list.length - 1] ^= 1;
        Files.write(folder.resolve("segments_1"), list);
        spring.withPropertyValues("jianwen.folder=" + folder, "jianwen.verify=true")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("restore a backup"));
    }

    @Test
    void anApplicationsOwnBeanIsTaken() {
        ArticleIndex own = ArticleIndex.inMemory();
        spring.withBean(ArticleIndex.class, () -> own)
                .run(context -> assertThat(context.getBean(ArticleIndex.class)).isSameAs(own));
    }

    @Test
    void healthIsDownWhileWritingFails() {
        spring.run(context -> {
            HealthIndicator health = context.getBean(HealthIndicator.class);
            ArticleIndex index = context.getBean(ArticleIndex.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("articles", 0);
            index.tell(new IndexEvent.Failed("write", new IOException("No space left on device")));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().toString()).contains("No space left on device");
            context.getBean(ArticleIndexer.class).commit();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void metricsCountWhatHappens() {
        spring.run(context -> {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(JianwenMetrics.class).bindTo(registry);
            ArticleIndexer indexer = context.getBean(ArticleIndexer.class);
            indexer.add(Article.of("a", "台风登陆", ""));
            indexer.commit();
            context.getBean(ArticleSearcher.class).refresh();
            assertThat(registry.get("jianwen.articles").gauge().value()).isEqualTo(1);
            assertThat(registry.get("jianwen.commit").timer().count()).isEqualTo(1);
            assertThat(registry.get("jianwen.refresh").timer().count()).isPositive();
            context.getBean(ArticleIndex.class).tell(new IndexEvent.Failed("merge", new IOException("disk")));
            assertThat(registry.get("jianwen.failures")
                            .tag("during", "merge")
                            .counter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void withoutMicrometerOrTheActuatorThereIsAllTheRest() {
        spring.withClassLoader(new FilteredClassLoader(
                        "io.micrometer", "org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context)
                        .hasSingleBean(ArticleSearcher.class)
                        .doesNotHaveBean("jianwenMetrics")
                        .doesNotHaveBean("jianwenHealthIndicator"));
    }
}
