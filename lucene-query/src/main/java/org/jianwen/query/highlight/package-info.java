/**
 * Which passage shows why it matched?
 *
 * <p>Start with {@link org.jianwen.query.highlight.Snippet}.
 */
@NullMarked
package org.jianwen.query.highlight;

import org.jspecify.annotations.NullMarked;
