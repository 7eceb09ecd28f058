/**
 * Which part of this page is the article?
 *
 * <p>Start with {@link org.jianwen.article.page.PageReader}. A page is flattened once into an {@link org.jianwen.article.page.layout.PageLayout}:
 * its lines of text in order, and the boxes that they stand in. Everything else asks that layout: which box is the
 * article, which of its lines are not, what the title is, and where a date or a source is named.
 */
@NullMarked
package org.jianwen.article.page;

import org.jspecify.annotations.NullMarked;
