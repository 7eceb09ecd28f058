/**
 * Which of the matches pass the filters, which are on this page, and what is there to count?
 *
 * <p>Start with {@link org.jianwen.query.collect.CollectedHits}.
 */
@NullMarked
package org.jianwen.query.collect;

import org.jspecify.annotations.NullMarked;
