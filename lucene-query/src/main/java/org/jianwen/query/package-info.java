/**
 * One call: words and dates in, hits out.
 *
 * <p>Start with {@link org.jianwen.query.ArticleSearcher}.
 */
@NullMarked
package org.jianwen.query;

import org.jspecify.annotations.NullMarked;
