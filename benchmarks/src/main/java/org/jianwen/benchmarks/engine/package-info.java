/**
 * What is measured: ours, and what one would use without it.
 *
 * <p>Start with {@link org.jianwen.benchmarks.engine.Engine}.
 */
@NullMarked
package org.jianwen.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
