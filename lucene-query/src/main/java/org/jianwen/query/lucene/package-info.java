/**
 * Which queries of Lucene's own may a request be?
 *
 * <p>Start with {@link org.jianwen.query.lucene.LuceneQuery}.
 */
@NullMarked
package org.jianwen.query.lucene;

import org.jspecify.annotations.NullMarked;
