/** Words in, hits out. */
@SuppressWarnings("module") // opensearch is not there yet when this one is compiled
module org.jianwen.query {
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.highlighter;
    requires org.apache.lucene.queries;
    requires org.apache.lucene.queryparser;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive org.apache.lucene.facet;
    requires transitive org.jianwen.analysis;

    exports org.jianwen.query;
    exports org.jianwen.query.collect;
    exports org.jianwen.query.compile to
            org.jianwen.opensearch;
    exports org.jianwen.query.compile.score to
            org.jianwen.opensearch;
    exports org.jianwen.query.explain;
    exports org.jianwen.query.facet;
    exports org.jianwen.query.highlight;
    exports org.jianwen.query.lucene;
    exports org.jianwen.query.parse;
    exports org.jianwen.query.parse.exact to
            org.jianwen.opensearch;
    exports org.jianwen.query.parse.syntax to
            org.jianwen.opensearch;
    exports org.jianwen.query.parse.words;
    exports org.jianwen.query.run to
            org.jianwen.opensearch;
    exports org.jianwen.query.story to
            org.jianwen.opensearch;
    exports org.jianwen.query.suggest;
    exports org.jianwen.query.timeline;
    exports org.jianwen.query.view to
            org.jianwen.opensearch;
}
