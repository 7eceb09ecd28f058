/**
 * What does this line of plain text do: is it the article's, or does it say something about it?
 *
 * <p>Start with {@link org.jianwen.index.article.shape.line.TextLines}.
 */
@NullMarked
package org.jianwen.index.article.shape.line;

import org.jspecify.annotations.NullMarked;
