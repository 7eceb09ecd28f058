/**
 * Which dates does this piece of text say, and what do the words beside them say they are the dates of?
 *
 * <p>Start with {@link org.jianwen.article.date.form.FormScanner}. Nothing here knows where the text stood or what
 * it is for. Rules find the forms in a text, and each form becomes a
 * {@link org.jianwen.article.date.form.rule.Reckoning}: a moment, or a way to get one once a year or the time of
 * capture is known. {@link org.jianwen.article.date.form.AddressDates} reads addresses and names of files.
 */
@NullMarked
package org.jianwen.article.date.form;

import org.jspecify.annotations.NullMarked;
