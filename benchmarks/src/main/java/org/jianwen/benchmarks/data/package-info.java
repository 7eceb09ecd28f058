/**
 * What is measured on?
 *
 * <p>Start with {@link org.jianwen.benchmarks.data.SharedData}.
 */
@NullMarked
package org.jianwen.benchmarks.data;

import org.jspecify.annotations.NullMarked;
