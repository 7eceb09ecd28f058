module com.rometools.rome.utils {
    requires org.slf4j;

    exports com.rometools.utils;
}
