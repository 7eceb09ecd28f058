/**
 * Which articles contain exactly this text?
 *
 * <p>Start with {@link org.jianwen.query.parse.exact.ExactQueries}.
 */
@NullMarked
package org.jianwen.query.parse.exact;

import org.jspecify.annotations.NullMarked;
