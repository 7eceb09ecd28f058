/**
 * What do the words of this line, or the name of this box, say that it is?
 *
 * <p>Start with {@link org.jianwen.article.page.layout.line.Boilerplate}.
 */
@NullMarked
package org.jianwen.article.page.layout.line;

import org.jspecify.annotations.NullMarked;
