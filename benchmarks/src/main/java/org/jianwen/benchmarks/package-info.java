/**
 * How well, how fast and how small, beside plain Lucene?
 *
 * <p>Start with {@link org.jianwen.benchmarks.Benchmarks}.
 */
@NullMarked
package org.jianwen.benchmarks;

import org.jspecify.annotations.NullMarked;
