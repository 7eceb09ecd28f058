/**
 * What did the user mean?
 *
 * <p>Start with {@link org.jianwen.query.compile.QueryCompiler}.
 */
@NullMarked
package org.jianwen.query.parse;

import org.jspecify.annotations.NullMarked;
