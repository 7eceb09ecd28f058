/** Messy files in, index out. */
module org.jianwen.index {
    requires com.fasterxml.jackson.core;
    requires org.commonmark;
    requires org.commonmark.ext.front.matter;
    requires org.jsoup;
    requires transitive org.jianwen.analysis;

    exports org.jianwen.index;
    exports org.jianwen.index.article;
    exports org.jianwen.index.article.date;
}
