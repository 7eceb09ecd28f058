/**
 * What did the user mean?
 *
 * <p>Start with {@link org.jianwen.query.parse.QueryCompiler}.
 */
@NullMarked
package org.jianwen.query.parse;

import org.jspecify.annotations.NullMarked;
