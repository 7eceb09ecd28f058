/**
 * What is an article, and which fields does it have?
 *
 * <p>Start with {@link org.jianwen.schema.Article}, and with {@link org.jianwen.schema.ArticleSchema} for the names of its
 * fields in an index.
 */
@NullMarked
package org.jianwen.schema;

import org.jspecify.annotations.NullMarked;
