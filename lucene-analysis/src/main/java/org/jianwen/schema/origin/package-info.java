/**
 * Where do articles come from, and what has changed there?
 *
 * <p>Start with {@link org.jianwen.schema.origin.ArticleSource}, or with {@link org.jianwen.schema.origin.SyncSource} for
 * a place of which only what has changed is to be read.
 */
@NullMarked
package org.jianwen.schema.origin;

import org.jspecify.annotations.NullMarked;
