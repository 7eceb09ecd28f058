/**
 * How are changes written and committed so that the last commit stays, whatever fails?
 *
 * <p>Start with {@link org.jianwen.index.write.GuardedWriter}.
 */
@NullMarked
package org.jianwen.index.write;

import org.jspecify.annotations.NullMarked;
