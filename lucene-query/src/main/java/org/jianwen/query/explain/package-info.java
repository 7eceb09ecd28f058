/**
 * Why is the answer to a request as it is?
 *
 * <p>Start with {@link org.jianwen.query.explain.ScoreExplanation}, or with {@link
 * org.jianwen.query.explain.ZeroHitDiagnosis} where nothing was found.
 */
@NullMarked
package org.jianwen.query.explain;

import org.jspecify.annotations.NullMarked;
