/**
 * What does this line of plain text do: is it the article's, or does it say something about it?
 *
 * <p>Start with {@link org.jianwen.article.format.line.TextLines}.
 */
@NullMarked
package org.jianwen.article.format.line;

import org.jspecify.annotations.NullMarked;
