/** Articles in, index out. */
module org.jianwen.index {
    requires transitive org.jianwen.analysis;

    exports org.jianwen.index;
}
