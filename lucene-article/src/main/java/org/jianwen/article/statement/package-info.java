/**
 * What does the input say of its article, and where does it say so?
 *
 * <p>Start with {@link org.jianwen.article.statement.Statements}.
 */
@NullMarked
package org.jianwen.article.statement;

import org.jspecify.annotations.NullMarked;
