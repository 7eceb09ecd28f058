/**
 * What does this piece of text say, read as a date?
 *
 * <p>Start with {@link org.jianwen.index.article.date.form.FormScanner}. Nothing here knows where the text stood or what
 * it is for. Text is folded ({@link org.jianwen.index.article.date.form.FoldedText}), a list of rules finds the forms in
 * it, and each form becomes a {@link org.jianwen.index.article.date.form.Reckoning}: a moment, or a way to get one once a
 * year or the time of capture is known.
 */
@NullMarked
package org.jianwen.index.article.date.form;

import org.jspecify.annotations.NullMarked;
