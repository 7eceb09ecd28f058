/**
 * Which shape is this text, and what does it say of its article before anything is guessed?
 *
 * <p>Start with {@link org.jianwen.article.format.FormatDetector}.
 */
@NullMarked
package org.jianwen.article.format;

import org.jspecify.annotations.NullMarked;
