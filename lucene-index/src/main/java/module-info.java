/** Messy files in, index out. */
module org.jianwen.index {
    requires com.fasterxml.jackson.core;
    requires com.rometools.rome;
    requires org.apache.commons.compress;
    requires org.commonmark;
    requires org.commonmark.ext.front.matter;
    requires org.jdom2;
    requires org.jsoup;
    requires transitive org.jianwen.analysis;

    exports org.jianwen.index;
    exports org.jianwen.index.article;
    exports org.jianwen.index.article.date;
}
