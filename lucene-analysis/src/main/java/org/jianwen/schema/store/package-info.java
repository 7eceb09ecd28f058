/**
 * Where does an index lie, who wrote it, and is it whole?
 *
 * <p>Start with {@link org.jianwen.schema.store.ArticleIndex}.
 */
@NullMarked
package org.jianwen.schema.store;

import org.jspecify.annotations.NullMarked;
