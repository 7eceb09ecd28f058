/**
 * When was much spoken of something, and with which words?
 *
 * <p>Start with {@link org.jianwen.query.timeline.Timeline}; {@link org.jianwen.query.timeline.BurstDetector} finds the
 * periods, {@link org.jianwen.query.timeline.SignificantTerms} the words.
 */
@NullMarked
package org.jianwen.query.timeline;

import org.jspecify.annotations.NullMarked;
