/** A test's own index, and assertions about what is found in it. */
module org.jianwen.junit {
    requires org.opentest4j;
    requires transitive org.jianwen.article;
    requires transitive org.jianwen.index;
    requires transitive org.jianwen.query;
    requires transitive org.junit.jupiter.api;

    exports org.jianwen.junit;
    exports org.jianwen.junit.golden;
}
