/**
 * Which bytes make the readers throw, hang or break their word?
 *
 * <p>Start with {@link org.jianwen.article.fuzz.FuzzTest}.
 */
@NullMarked
package org.jianwen.article.fuzz;

import org.jspecify.annotations.NullMarked;
