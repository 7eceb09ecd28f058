package org.jianwen.schema;

/** The fields of an article in an index. */
public final class ArticleSchema {

    /** Changes whenever an index written before could not be read as one written now. */
    public static final int VERSION = 1;

    private ArticleSchema() {}
}
