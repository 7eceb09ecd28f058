/** How Chinese text becomes terms, and which fields an article has in an index. */
module org.jianwen.analysis {
    requires org.apache.lucene.analysis.smartcn;
    requires org.apache.lucene.facet;
    requires transitive org.apache.lucene.core;
    requires transitive org.jspecify;

    exports org.jianwen.analysis;
    exports org.jianwen.schema;
}
