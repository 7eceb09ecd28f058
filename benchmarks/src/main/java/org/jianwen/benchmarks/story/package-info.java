/**
 * Which articles tell a story that another tells, beside what was planted?
 *
 * <p>Start with {@link org.jianwen.benchmarks.story.Planted}.
 */
@NullMarked
package org.jianwen.benchmarks.story;

import org.jspecify.annotations.NullMarked;
