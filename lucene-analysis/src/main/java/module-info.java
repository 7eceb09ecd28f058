/** How Chinese text becomes terms, and which fields an article has in an index. */
@SuppressWarnings("module") // article, index and query are not there yet when this one is compiled
module org.jianwen.analysis {
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.analysis.smartcn;
    requires org.apache.lucene.backward_codecs;
    requires transitive org.apache.lucene.core;
    requires transitive org.jspecify;

    exports org.jianwen.analysis;
    exports org.jianwen.analysis.character to
            org.jianwen.article,
            org.jianwen.query;
    exports org.jianwen.analysis.fold;
    exports org.jianwen.analysis.occurrence to
            org.jianwen.query;
    exports org.jianwen.analysis.segment;
    exports org.jianwen.analysis.sketch to
            org.jianwen.query;
    exports org.jianwen.analysis.table to
            org.jianwen.article,
            org.jianwen.index,
            org.jianwen.query;
    exports org.jianwen.schema;
    exports org.jianwen.schema.document to
            org.jianwen.index,
            org.jianwen.opensearch,
            org.jianwen.query;
    exports org.jianwen.schema.origin;
    exports org.jianwen.schema.store;

    provides org.apache.lucene.analysis.CharFilterFactory with
            org.jianwen.analysis.fold.FoldingCharFilterFactory;
    provides org.apache.lucene.analysis.TokenizerFactory with
            org.jianwen.analysis.CharacterBigramTokenizerFactory,
            org.jianwen.analysis.segment.ChineseWordTokenizerFactory;
}
