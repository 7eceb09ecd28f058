/**
 * What is this person about to type, or what did they mean?
 *
 * <p>Start with {@link org.jianwen.query.suggest.Suggester}. Everything that is suggested stands in the index.
 */
@NullMarked
package org.jianwen.query.suggest;

import org.jspecify.annotations.NullMarked;
