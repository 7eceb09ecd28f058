package org.jianwen.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** Hibernate Search with its backend of Lucene, as its guide says, with SmartChineseAnalyzer. */
public final class HibernateSearchPeer implements PeerLoop.Engine {

    private static final int BATCH = 500;
    private static final int HITS = 10;
    private static final AggregationKey<Map<String, Long>> SOURCES = AggregationKey.of("sources");
    private static final AggregationKey<Map<String, Long>> MONTHS = AggregationKey.of("months");

    private final CloseableSearchMapping mapping;

    private HibernateSearchPeer(Path folder) {
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(News.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.analysis.configurer", (LuceneAnalysisConfigurer)
                        context -> context.analyzer("smartcn").instance(new SmartChineseAnalyzer()))
                .build();
    }

    /** Serves an index in the folder that is the first argument. */
    public static void main(String[] args) throws IOException {
        PeerLoop.serve(Path.of(args[0]), HibernateSearchPeer::new);
    }

    /** What is indexed. */
    @SearchEntity
    @Indexed
    public static final class News {
        /** The id. */
        @DocumentId
        public String id;

        /** The title. */
        @FullTextField(analyzer = "smartcn", projectable = Projectable.YES, highlightable = Highlightable.UNIFIED)
        public String title;

        /** The text. */
        @FullTextField(analyzer = "smartcn", projectable = Projectable.YES, highlightable = Highlightable.UNIFIED)
        public String body;

        /** The source. */
        @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES)
        public String source;

        /** The day. */
        @GenericField(projectable = Projectable.YES)
        public LocalDate day;

        /** The month. */
        @KeywordField(aggregable = Aggregable.YES)
        public String month;

        private static News of(PeerLoop.Item item) {
            News news = new News();
            news.id = item.id();
            news.title = item.title();
            news.body = item.body();
            news.source = item.source();
            news.day = item.day();
            news.month = item.day().toString().substring(0, 7);
            return news;
        }
    }

    @Override
    public void index(Stream<PeerLoop.Item> items) {
        Iterator<PeerLoop.Item> all = items.iterator();
        while (all.hasNext()) {
            try (SearchSession session = mapping.createSessionWithOptions()
                    .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                    .build()) {
                for (int i = 0; i < BATCH && all.hasNext(); i++) {
                    session.indexingPlan().add(News.of(all.next()));
                }
            }
        }
        mapping.scope(Object.class).workspace().flush();
        mapping.scope(Object.class).workspace().refresh();
    }

    @Override
    public long answer(String words, LocalDate from, LocalDate to, String source) {
        try (SearchSession session = mapping.createSession()) {
            SearchResult<List<?>> result = session.search(News.class)
                    .select(f -> f.composite()
                            .from(
                                    f.id(),
                                    f.field("title"),
                                    f.field("source"),
                                    f.field("day"),
                                    f.highlight("title"),
                                    f.highlight("body"))
                            .asList())
                    .where(f -> f.bool()
                            .must(f.simpleQueryString()
                                    .fields("title", "body")
                                    .matching(words)
                                    .defaultOperator(BooleanOperator.AND))
                            .filter(f.range().field("day").between(from, to))
                            .filter(f.match().field("source").matching(source)))
                    .highlighter(f -> f.unified())
                    .aggregation(SOURCES, f -> f.terms().field("source", String.class))
                    .aggregation(
                            MONTHS, f -> f.terms().field("month", String.class).maxTermCount(100))
                    .fetch(HITS);
            result.hits();
            result.aggregation(SOURCES);
            result.aggregation(MONTHS);
            return result.total().hitCount();
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
