package org.jianwen.spring;

import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.store.ArticleIndex;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of the index where Spring Boot 3 has its classes for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
class Boot3HealthConfiguration {

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
