/**
 * Which words does a text consist of, and which of them say what is wanted?
 *
 * <p>Start with {@link org.jianwen.query.parse.words.QueryTokenizer}.
 */
@NullMarked
package org.jianwen.query.parse.words;

import org.jspecify.annotations.NullMarked;
