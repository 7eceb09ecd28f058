/**
 * What do the scripts of this page say of its article?
 *
 * <p>Start with {@link org.jianwen.article.page.script.PageScripts}.
 */
@NullMarked
package org.jianwen.article.page.script;

import org.jspecify.annotations.NullMarked;
