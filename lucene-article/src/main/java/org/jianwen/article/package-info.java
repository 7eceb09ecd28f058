/**
 * Here are some bytes, which article is in them?
 *
 * <p>Start with {@link org.jianwen.article.ArticleParser} for bytes in memory, and with
 * {@link org.jianwen.article.ArticleFiles} for files, folders and archives.
 */
@NullMarked
package org.jianwen.article;

import org.jspecify.annotations.NullMarked;
