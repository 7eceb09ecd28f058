package org.jianwen.benchmarks.peers;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/** What OpenSearch's own plugin {@code analysis-smartcn} gives a node, which is on no repository: Lucene's analyzer. */
@SuppressWarnings("exports") // a node loads it by its name
public final class OpenSearchSmartcn extends Plugin implements AnalysisPlugin {

    /** Made by the node. */
    public OpenSearchSmartcn() {}

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        Analyzer analyzer = new SmartChineseAnalyzer();
        return Map.of("smartcn", (index, environment, name, settings) -> new AnalyzerProvider<Analyzer>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public AnalyzerScope scope() {
                return AnalyzerScope.INDICES;
            }

            @Override
            public Analyzer get() {
                return analyzer;
            }
        });
    }
}
