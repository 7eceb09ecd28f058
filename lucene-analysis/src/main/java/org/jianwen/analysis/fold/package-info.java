/**
 * Which spellings are one word?
 *
 * <p>Start with {@link org.jianwen.analysis.fold.FoldedText}, and with {@link org.jianwen.analysis.fold.ExactSpellings} for
 * the spellings that no folding can bring together.
 */
@NullMarked
package org.jianwen.analysis.fold;

import org.jspecify.annotations.NullMarked;
