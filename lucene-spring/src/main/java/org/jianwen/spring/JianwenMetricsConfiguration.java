package org.jianwen.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.jianwen.schema.store.ArticleIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics of the index where Micrometer is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterBinder.class)
class JianwenMetricsConfiguration {

    @Bean
    JianwenMetrics jianwenMetrics(ObjectProvider<ArticleIndex> index) {
        return new JianwenMetrics(index::getObject);
    }
}
