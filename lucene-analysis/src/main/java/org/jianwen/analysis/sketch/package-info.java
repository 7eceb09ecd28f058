/**
 * How much of two texts is the same, and do they tell one story?
 *
 * <p>Start with {@link org.jianwen.analysis.sketch.TextSketch}.
 */
@NullMarked
package org.jianwen.analysis.sketch;

import org.jspecify.annotations.NullMarked;
