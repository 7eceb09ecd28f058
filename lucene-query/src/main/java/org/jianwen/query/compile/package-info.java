/**
 * Which Lucene query finds what the user meant?
 *
 * <p>For the modules of the library alone. Start with {@link org.jianwen.query.compile.QueryCompiler}.
 */
@NullMarked
package org.jianwen.query.compile;

import org.jspecify.annotations.NullMarked;
