/**
 * Which shape is this text, and what does it say of its article before anything is guessed?
 *
 * <p>Start with {@link org.jianwen.index.article.shape.Shape}.
 */
@NullMarked
package org.jianwen.index.article.shape;

import org.jspecify.annotations.NullMarked;
