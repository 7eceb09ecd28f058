/**
 * One call: words and dates in, hits out.
 *
 * <p>Start with {@link org.jianwen.query.ArticleSearcher}. What works on a whole request is here too, as parts do not know
 * requests.
 */
@NullMarked
package org.jianwen.query;

import org.jspecify.annotations.NullMarked;
