/**
 * Which characters are these bytes, and which script are they written in?
 *
 * <p>Start with {@link org.jianwen.index.article.text.TextDecoder}.
 */
@NullMarked
package org.jianwen.index.article.text;

import org.jspecify.annotations.NullMarked;
