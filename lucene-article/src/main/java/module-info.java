/** Messy files in, articles out. */
module org.jianwen.article {
    requires apache.mime4j.core;
    requires com.fasterxml.jackson.core;
    requires com.rometools.rome;
    requires org.apache.commons.compress;
    requires org.apache.commons.csv;
    requires org.commonmark;
    requires org.jdom2;
    requires org.jsoup;
    requires org.snakeyaml.engine;
    requires transitive org.jianwen.analysis;

    exports org.jianwen.article;
    exports org.jianwen.article.limits;
}
