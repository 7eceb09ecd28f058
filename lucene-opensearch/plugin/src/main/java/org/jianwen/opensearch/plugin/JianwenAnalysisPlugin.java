package org.jianwen.opensearch.plugin;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.ArticleAnalysis;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/** Gives the nodes of a cluster the analyzers {@value #WORDS} and {@value #CHARACTERS}. */
public final class JianwenAnalysisPlugin extends Plugin implements AnalysisPlugin {

    /** The analyzer of words. */
    public static final String WORDS = "jianwen_words";

    /** The analyzer of pairs of characters. */
    public static final String CHARACTERS = "jianwen_characters";

    /** Made by a node when it starts. */
    public JianwenAnalysisPlugin() {}

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of(WORDS, of(ArticleAnalysis::words), CHARACTERS, of(ArticleAnalysis::characters));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> of(Supplier<Analyzer> analyzer) {
        return (index, environment, name, settings) -> new Provider(index, name, settings, analyzer.get());
    }

    private static final class Provider extends AbstractIndexAnalyzerProvider<Analyzer> {
        private final Analyzer analyzer;

        Provider(IndexSettings index, String name, Settings settings, Analyzer analyzer) {
            super(index, name, settings);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
