package org.jianwen.article.statement;

/** What a statement is about. */
public enum Field {
    /** The identity that a record gives itself. */
    ID,
    /** The headline. */
    TITLE,
    /** The address. */
    URL,
    /** Who published it. */
    SOURCE,
    /** When it was published. */
    PUBLISHED,
    /** When it was last changed. */
    UPDATED,
    /** When the input was saved from where it was published. */
    CAPTURED,
    /** A keyword. */
    TAG,
    /** The language. */
    LANGUAGE
}
