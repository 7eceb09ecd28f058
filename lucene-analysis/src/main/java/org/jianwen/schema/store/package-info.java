/**
 * Where does an index lie, who wrote it, is it whole, and what happens to it?
 *
 * <p>Start with {@link org.jianwen.schema.store.ArticleIndex}.
 */
@NullMarked
package org.jianwen.schema.store;

import org.jspecify.annotations.NullMarked;
