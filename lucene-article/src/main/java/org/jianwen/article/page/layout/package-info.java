/**
 * Which lines and boxes does this page have, and what does it say of itself for machines?
 *
 * <p>Start with {@link org.jianwen.article.page.layout.PageLayout}.
 */
@NullMarked
package org.jianwen.article.page.layout;

import org.jspecify.annotations.NullMarked;
