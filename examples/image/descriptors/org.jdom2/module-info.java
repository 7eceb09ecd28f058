module org.jdom2 {
    requires transitive java.xml;

    exports org.jdom2;
    exports org.jdom2.filter;
    exports org.jdom2.input;
    exports org.jdom2.output;
    exports org.jdom2.util;
}
