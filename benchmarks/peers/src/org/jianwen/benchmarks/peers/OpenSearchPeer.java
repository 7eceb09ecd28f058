package org.jianwen.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.jianwen.opensearch.SmartcnPlugin;
import org.opensearch.action.bulk.BulkRequestBuilder;
import org.opensearch.action.search.SearchResponse;
import org.opensearch.index.query.Operator;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.search.aggregations.AggregationBuilders;
import org.opensearch.search.aggregations.bucket.histogram.DateHistogramInterval;
import org.opensearch.search.fetch.subphase.highlight.HighlightBuilder;

/** One node of OpenSearch with SmartChineseAnalyzer, one shard without replicas, asked within its own process. */
public final class OpenSearchPeer implements PeerLoop.Engine {

    private static final String INDEX = "news";
    private static final int BATCH = 500;
    private static final int HITS = 10;
    private static final String MAPPING = """
            {"properties": {
              "title": {"type": "text", "analyzer": "smartcn", "index_options": "offsets"},
              "body": {"type": "text", "analyzer": "smartcn", "index_options": "offsets"},
              "source": {"type": "keyword"},
              "day": {"type": "date", "format": "yyyy-MM-dd"}}}
            """;

    private final OpenSearchRunner runner = new OpenSearchRunner();

    private OpenSearchPeer(Path folder) {
        runner.onBuild((number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(folder.toString())
                .clusterName("jianwen-benchmark")
                .numOfNode(1)
                .pluginTypes(SmartcnPlugin.class.getName())
                .disableESLogger());
        runner.client()
                .admin()
                .indices()
                .prepareCreate(INDEX)
                .setSettings(Map.of("index.number_of_shards", 1, "index.number_of_replicas", 0))
                .setMapping(MAPPING)
                .get();
    }

    /** Serves an index in the folder that is the first argument. */
    public static void main(String[] args) throws IOException {
        PeerLoop.serve(Path.of(args[0]), OpenSearchPeer::new);
        System.exit(0); // threads of the node stay
    }

    @Override
    public void index(Stream<PeerLoop.Item> items) throws IOException {
        Iterator<PeerLoop.Item> all = items.iterator();
        while (all.hasNext()) {
            BulkRequestBuilder bulk = runner.client().prepareBulk();
            for (int i = 0; i < BATCH && all.hasNext(); i++) {
                PeerLoop.Item item = all.next();
                bulk.add(runner.client()
                        .prepareIndex(INDEX)
                        .setId(item.id())
                        .setSource(Map.of(
                                "title", item.title(),
                                "body", item.body(),
                                "source", item.source(),
                                "day", item.day().toString())));
            }
            var answer = bulk.get();
            if (answer.hasFailures()) {
                throw new IOException(answer.buildFailureMessage());
            }
        }
        runner.client().admin().indices().prepareFlush(INDEX).get();
        runner.client().admin().indices().prepareRefresh(INDEX).get();
        awaitMerges();
    }

    /** They are part of indexing, and would slow down the first requests. */
    private void awaitMerges() throws IOException {
        try {
            while (runner.client()
                            .admin()
                            .indices()
                            .prepareStats(INDEX)
                            .setMerge(true)
                            .get()
                            .getTotal()
                            .getMerge()
                            .getCurrent()
                    > 0) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the node merged", e);
        }
    }

    @Override
    public long answer(String words, LocalDate from, LocalDate to, String source) {
        SearchResponse response = runner.client()
                .prepareSearch(INDEX)
                .setQuery(QueryBuilders.boolQuery()
                        .must(QueryBuilders.simpleQueryStringQuery(words)
                                .field("title")
                                .field("body")
                                .defaultOperator(Operator.AND))
                        .filter(QueryBuilders.rangeQuery("day")
                                .gte(from.toString())
                                .lte(to.toString()))
                        .filter(QueryBuilders.termQuery("source", source)))
                .setSize(HITS)
                .setTrackTotalHits(true)
                .highlighter(new HighlightBuilder().field("title").field("body"))
                .addAggregation(AggregationBuilders.terms("sources").field("source"))
                .addAggregation(AggregationBuilders.dateHistogram("months")
                        .field("day")
                        .calendarInterval(DateHistogramInterval.MONTH)
                        .minDocCount(1))
                .get();
        return response.getHits().getTotalHits().value();
    }

    @Override
    public void close() throws IOException {
        runner.close();
    }
}
