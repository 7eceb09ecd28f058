/**
 * Which dates does this piece of text say, and what do the words beside them say they are the dates of?
 *
 * <p>Start with {@link org.jianwen.article.date.parse.DateScanner}. Nothing here knows where the text stood or what it is for.
 * The ways to write a date are in {@link org.jianwen.article.date.parse.form}, times of day in
 * {@link org.jianwen.article.date.parse.clock}. {@link org.jianwen.article.date.parse.AddressDates} reads addresses and names of
 * files.
 */
@NullMarked
package org.jianwen.article.date.parse;

import org.jspecify.annotations.NullMarked;
