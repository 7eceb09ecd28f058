/**
 * Which number, time of day, zone or day of the Chinese calendar do these few characters say?
 *
 * <p>Start with {@link org.jianwen.article.date.form.rule.word.Numerals}, and with
 * {@link org.jianwen.article.date.form.rule.word.OneSpelling}, the spelling that all else is written for.
 */
@NullMarked
package org.jianwen.article.date.form.rule.word;

import org.jspecify.annotations.NullMarked;
