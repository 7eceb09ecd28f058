/**
 * Here is an article, make it findable.
 *
 * <p>Start with {@link org.jianwen.index.ArticleIndexer}.
 */
@NullMarked
package org.jianwen.index;

import org.jspecify.annotations.NullMarked;
