/**
 * What did the user type?
 *
 * <p>Start with {@link org.jianwen.query.parse.syntax.QuerySyntax}.
 */
@NullMarked
package org.jianwen.query.parse.syntax;

import org.jspecify.annotations.NullMarked;
