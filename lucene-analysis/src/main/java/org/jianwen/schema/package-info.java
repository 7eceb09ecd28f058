/**
 * Which fields does an article have in the index, analysed how?
 *
 * <p>Start with {@link org.jianwen.schema.Article}, and with {@link org.jianwen.schema.ArticleSchema} for what becomes of
 * it in an index.
 */
@NullMarked
package org.jianwen.schema;

import org.jspecify.annotations.NullMarked;
