/**
 * How much is each thing worth that an article has of what was looked for?
 *
 * <p>For the modules of the library alone. Start with {@link org.jianwen.query.compile.score.ScoreQueries}.
 */
@NullMarked
package org.jianwen.query.compile.score;

import org.jspecify.annotations.NullMarked;
