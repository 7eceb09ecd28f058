package org.jianwen.query.parse.syntax;

/** A part of an article that is looked for whole, never word by word. */
public enum KeywordField {
    /** Who published it, such as 新华社; typed {@code source:} or 来源：. */
    SOURCE,
    /** Where it was published; typed {@code url:} or 网址：. */
    URL,
    /** One of the publisher's own keywords; typed {@code tag:} or 标签：. */
    TAG,
    /** What names the article in the index; typed {@code id:}. */
    ID
}
