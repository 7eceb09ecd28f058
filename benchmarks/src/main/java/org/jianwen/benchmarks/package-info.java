/**
 * How well, how fast and how small, beside plain Lucene?
 *
 * <p>Start with {@link org.jianwen.benchmarks.Benchmarks}. There is one class a command.
 */
@NullMarked
package org.jianwen.benchmarks;

import org.jspecify.annotations.NullMarked;
