package org.jianwen.query.parse.syntax;

/** A part of an article whose words can be looked for on their own. */
public enum TextField {
    /** The headline; typed {@code title:} or 标题：. */
    TITLE,
    /** The text under the headline; typed {@code body:} or 正文：. */
    BODY
}
