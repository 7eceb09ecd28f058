/**
 * What did the user type?
 *
 * <p>Start with {@link org.jianwen.query.parse.syntax.QuerySyntax}. All of the language is here: the tokens depend on what
 * they stand in as much as the clauses depend on them.
 */
@NullMarked
package org.jianwen.query.parse.syntax;

import org.jspecify.annotations.NullMarked;
