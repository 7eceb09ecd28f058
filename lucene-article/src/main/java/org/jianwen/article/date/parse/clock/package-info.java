/**
 * Which number, which time of day and which time zone does this piece of text say?
 *
 * <p>Start with {@link org.jianwen.article.date.parse.clock.ClockReader}, and with
 * {@link org.jianwen.article.date.parse.clock.Numerals} for numbers in Chinese.
 */
@NullMarked
package org.jianwen.article.date.parse.clock;

import org.jspecify.annotations.NullMarked;
