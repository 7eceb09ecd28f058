/**
 * What do people type who want a word?
 *
 * <p>Start with {@link org.jianwen.benchmarks.typing.Slips}.
 */
@NullMarked
package org.jianwen.benchmarks.typing;

import org.jspecify.annotations.NullMarked;
