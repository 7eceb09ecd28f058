/**
 * How well are articles read out of pages and posts, beside what a person read there?
 *
 * <p>Start with {@link org.jianwen.benchmarks.reading.PageScores}.
 */
@NullMarked
package org.jianwen.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
