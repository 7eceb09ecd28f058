/**
 * Here are some bytes, which article is in them?
 *
 * <p>Start with {@link org.jianwen.index.article.ArticleParser} for bytes in memory, and with
 * {@link org.jianwen.index.article.ArticleFiles} for files, folders and archives.
 */
@NullMarked
package org.jianwen.index.article;

import org.jspecify.annotations.NullMarked;
