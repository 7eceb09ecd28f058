package org.jianwen.query.parse.syntax;

import org.jianwen.schema.ArticleSchema;

/**
 * A field of an article whose words can be looked for on their own.
 *
 * @param name its name in the schema
 */
public record TextField(String name) {
    /** The headline; typed {@code title:} or 标题：. */
    public static final TextField TITLE = new TextField(ArticleSchema.TITLE);
    /** The text under the headline; typed {@code body:} or 正文：. */
    public static final TextField BODY = new TextField(ArticleSchema.BODY);
}
