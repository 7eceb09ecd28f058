/**
 * Which matches pass the filters, which are on this page, and what is counted?
 *
 * <p>Start with {@link org.jianwen.query.collect.CollectedHits}.
 */
@NullMarked
package org.jianwen.query.collect;

import org.jspecify.annotations.NullMarked;
