/** Messy files in, articles out. */
module org.jianwen.article {
    requires com.fasterxml.jackson.core;
    requires com.rometools.rome;
    requires org.apache.commons.compress;
    requires org.commonmark;
    requires org.commonmark.ext.front.matter;
    requires org.jdom2;
    requires org.jsoup;
    requires transitive org.jianwen.analysis;

    exports org.jianwen.article;
    exports org.jianwen.article.date;
}
