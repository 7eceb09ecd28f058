/**
 * How do measurements become figures?
 *
 * <p>Start with {@link org.jianwen.benchmarks.figure.Table}.
 */
@NullMarked
package org.jianwen.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
