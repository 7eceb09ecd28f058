/**
 * Which lines and boxes does this page have, and what does it say of itself for machines?
 *
 * <p>Start with {@link org.jianwen.article.page.outline.Outline}.
 */
@NullMarked
package org.jianwen.article.page.outline;

import org.jspecify.annotations.NullMarked;
