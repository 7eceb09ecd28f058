/**
 * What do the words of this line, or the name of this box, say that it is, and whom do they name?
 *
 * <p>Start with {@link org.jianwen.article.format.words.Boilerplate} and {@link org.jianwen.article.format.words.Byline}.
 */
@NullMarked
package org.jianwen.article.format.words;

import org.jspecify.annotations.NullMarked;
