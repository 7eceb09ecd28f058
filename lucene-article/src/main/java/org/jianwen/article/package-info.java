/**
 * Here are some bytes, which article is in them?
 *
 * <p>Start with {@link org.jianwen.article.ArticleReader}.
 */
@NullMarked
package org.jianwen.article;

import org.jspecify.annotations.NullMarked;
