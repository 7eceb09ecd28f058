/**
 * Here are some bytes, which article is in them?
 *
 * <p>Start with {@link org.jianwen.index.article.ArticleParser}.
 */
@NullMarked
package org.jianwen.index.article;

import org.jspecify.annotations.NullMarked;
