/**
 * Which state of the index is asked, and what can be asked of it?
 *
 * <p>Start with {@link org.jianwen.query.view.ArticleView}.
 */
@NullMarked
package org.jianwen.query.view;

import org.jspecify.annotations.NullMarked;
