/**
 * When was much spoken of something, and with which words?
 *
 * <p>Start with {@link org.jianwen.query.timeline.Timeline}; {@link org.jianwen.query.timeline.BusyPeriods} finds the
 * periods, {@link org.jianwen.query.timeline.TellingWords} the words.
 */
@NullMarked
package org.jianwen.query.timeline;

import org.jspecify.annotations.NullMarked;
