/**
 * Which texts are in these files, folders and archives, one after another and never all at once?
 *
 * <p>Start with {@link org.jianwen.index.article.container.UnitReader}.
 */
@NullMarked
package org.jianwen.index.article.container;

import org.jspecify.annotations.NullMarked;
