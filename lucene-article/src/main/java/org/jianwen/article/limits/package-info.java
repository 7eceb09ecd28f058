/**
 * How much of what an outsider controls is read?
 *
 * <p>Start with {@link org.jianwen.article.limits.ReadLimits}.
 */
@NullMarked
package org.jianwen.article.limits;

import org.jspecify.annotations.NullMarked;
