open module com.rometools.rome {
    requires com.rometools.rome.utils;
    requires org.slf4j;
    requires transitive java.xml;
    requires transitive org.jdom2;

    exports com.rometools.rome.feed.synd;
    exports com.rometools.rome.io;
    exports com.rometools.rome.io.impl;
}
