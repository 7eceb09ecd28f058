/**
 * Which dates does this piece of text say, and what do the words beside them say they are the dates of?
 *
 * <p>Start with {@link org.jianwen.article.date.parse.DateScanner}. Nothing here knows where the text stood or what it is for.
 * One rule finds each way to write a date, and each date found has a {@link org.jianwen.article.date.parse.DateMeaning}: a
 * {@link org.jianwen.article.date.parse.PartialDate}, or a way to get one once a year or the time of capture is known.
 * {@link org.jianwen.article.date.parse.AddressDates} reads addresses and names of files.
 */
@NullMarked
package org.jianwen.article.date.parse;

import org.jspecify.annotations.NullMarked;
