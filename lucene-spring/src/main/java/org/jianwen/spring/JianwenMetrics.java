package org.jianwen.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jianwen.schema.store.IndexListener;
import org.jianwen.schema.store.IndexStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of an index for Micrometer. They are {@code jianwen.commit}, {@code jianwen.refresh} and
 * {@code jianwen.merge} with their times, {@code jianwen.failures} by what failed, and its size as
 * {@code jianwen.articles}, {@code jianwen.deleted}, {@code jianwen.segments} and {@code jianwen.bytes}. May be shared
 * by threads.
 */
public final class JianwenMetrics implements MeterBinder, IndexListener {

    private final Supplier<ArticleIndex> index;
    private final AtomicReference<@Nullable MeterRegistry> registry = new AtomicReference<>();

    /** Metrics of that index, which is asked for when they are first read. */
    public JianwenMetrics(Supplier<ArticleIndex> index) {
        this.index = index;
    }

    @Override
    public void bindTo(MeterRegistry to) {
        registry.set(to);
        gauge(to, "jianwen.articles", "articles in the index", IndexStatistics::articles);
        gauge(to, "jianwen.deleted", "deleted articles that take room until a merge", IndexStatistics::deleted);
        gauge(to, "jianwen.segments", "parts that the index consists of", IndexStatistics::segments);
        gauge(to, "jianwen.bytes", "size of the index", IndexStatistics::bytes);
    }

    private void gauge(MeterRegistry to, String name, String description, ToDoubleFunction<IndexStatistics> value) {
        Gauge.builder(name, this, metrics -> metrics.measured(value))
                .description(description)
                .strongReference(true)
                .register(to);
    }

    /** Not a number while the index cannot be read. */
    private double measured(ToDoubleFunction<IndexStatistics> value) {
        try {
            return value.applyAsDouble(index.get().statistics());
        } catch (IOException | RuntimeException e) {
            return Double.NaN;
        }
    }

    /** What happens before there is a registry is not counted. */
    @Override
    public void on(IndexEvent event) {
        MeterRegistry to = registry.get();
        if (to == null) {
            return;
        }
        switch (event) {
            case IndexEvent.Committed committed -> to.timer("jianwen.commit").record(committed.took());
            case IndexEvent.Refreshed refreshed -> to.timer("jianwen.refresh").record(refreshed.took());
            case IndexEvent.Merged merged -> to.timer("jianwen.merge").record(merged.took());
            case IndexEvent.Failed failed ->
                to.counter("jianwen.failures", "during", failed.during()).increment();
        }
    }
}
