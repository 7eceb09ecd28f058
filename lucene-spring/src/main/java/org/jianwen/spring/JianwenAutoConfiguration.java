package org.jianwen.spring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Configures {@link ArticleIndex}, {@link ArticleIndexer} and {@link ArticleSearcher} beans. {@link
 * JianwenProperties} say how; each steps back where the application has its own.
 *
 * <p>A bean of {@link ArticleFields} declares fields of the application's own. They are closed in the order searcher, indexer, index, so what was added is committed. Beans that are an {@link
 * IndexListener} hear what happens. With Spring Boot's actuator there are health and metrics, too.
 */
@AutoConfiguration
@EnableConfigurationProperties(JianwenProperties.class)
@Import({JianwenMetricsConfiguration.class, Boot3HealthConfiguration.class, Boot4HealthConfiguration.class})
public class JianwenAutoConfiguration {

    /** Configures nothing by itself. */
    public JianwenAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ArticleIndex jianwenIndex(
            JianwenProperties properties, ObjectProvider<ArticleFields> fields, ObjectProvider<IndexListener> listeners)
            throws IOException {
        ArticleIndex index = open(properties, fields.getIfAvailable(() -> ArticleFields.NONE));
        try {
            if (properties.verify() && index.exists()) {
                index.check().throwIfDamaged();
            }
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
        listeners.orderedStream().forEach(index::addListener);
        return index;
    }

    private static ArticleIndex open(JianwenProperties properties, ArticleFields fields) throws IOException {
        Path folder = properties.folder();
        if (folder == null && properties.readOnly()) {
            throw new IllegalArgumentException(
                    "jianwen.read-only is true, but there is no jianwen.folder: say where the index"
                            + " lies, or leave read-only out for one in memory");
        }
        if (folder == null) {
            return ArticleIndex.inMemory(fields);
        }
        return properties.readOnly() ? ArticleIndex.existing(folder) : ArticleIndex.at(folder, fields);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "jianwen.read-only", havingValue = "false", matchIfMissing = true)
    ArticleIndexer jianwenIndexer(ArticleIndex index, JianwenProperties properties) throws IOException {
        return ArticleIndexer.open(index, IndexerOptions.defaults().commitEvery(properties.commitEvery()));
    }

    /** The indexer is opened before it, so that there is an index. */
    @Bean
    @ConditionalOnMissingBean
    ArticleSearcher jianwenSearcher(
            ArticleIndex index, JianwenProperties properties, Optional<ArticleIndexer> openedBefore)
            throws IOException {
        return ArticleSearcher.open(index, properties.refreshEvery());
    }

    @Bean
    IndexState jianwenState() {
        return new IndexState();
    }
}
