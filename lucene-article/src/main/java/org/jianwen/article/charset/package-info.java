/**
 * Which characters are these bytes, and which script are they written in?
 *
 * <p>Start with {@link org.jianwen.article.charset.TextDecoder}.
 */
@NullMarked
package org.jianwen.article.charset;

import org.jspecify.annotations.NullMarked;
