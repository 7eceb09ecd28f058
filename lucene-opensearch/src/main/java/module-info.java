/** The same articles and requests on an OpenSearch cluster. */
module org.jianwen.opensearch {
    requires com.fasterxml.jackson.core;
    requires org.apache.lucene.queries;
    requires transitive java.net.http;
    requires transitive org.jianwen.index;
    requires transitive org.jianwen.query;

    exports org.jianwen.opensearch;
    exports org.jianwen.opensearch.bulk;
    exports org.jianwen.opensearch.http;
}
