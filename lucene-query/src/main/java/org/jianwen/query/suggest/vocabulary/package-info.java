/**
 * Which words, names, titles and values stand in the index that can be suggested?
 *
 * <p>Start with {@link org.jianwen.query.suggest.vocabulary.Vocabulary}.
 */
@NullMarked
package org.jianwen.query.suggest.vocabulary;

import org.jspecify.annotations.NullMarked;
