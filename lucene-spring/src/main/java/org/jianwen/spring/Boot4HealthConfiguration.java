package org.jianwen.spring;

import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.store.ArticleIndex;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of the index where Spring Boot 4 has its classes for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
class Boot4HealthConfiguration {

    @Bean
    HealthIndicator jianwenHealthIndicator(ArticleIndex index, ArticleSearcher searcher, IndexState state) {
        return new AbstractHealthIndicator("the index cannot be read or written") {
            @Override
            protected void doHealthCheck(Health.Builder health) throws Exception {
                health.up().withDetails(state.details(index, searcher));
            }
        };
    }
}
