/** Articles in, index out. */
@SuppressWarnings("module") // opensearch is not there yet when this one is compiled
module org.jianwen.index {
    requires transitive org.jianwen.analysis;

    exports org.jianwen.index;
    exports org.jianwen.index.sync to
            org.jianwen.opensearch;
}
