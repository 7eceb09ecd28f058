/**
 * In which ways is a date written, and what does each of them say?
 *
 * <p>Start with {@link org.jianwen.article.date.parse.form.DateRule}. One rule finds each way to write a date, and gives a
 * {@link org.jianwen.article.date.parse.form.DateMeaning}: a {@link org.jianwen.article.date.parse.form.PartialDate}, or a
 * way to get one once a year or the time of capture is known.
 */
@NullMarked
package org.jianwen.article.date.parse.form;

import org.jspecify.annotations.NullMarked;
