/**
 * What has changed where articles come from, and what is to be done in the index about it?
 *
 * <p>Start with {@link org.jianwen.index.sync.Synchronisation}.
 */
@NullMarked
package org.jianwen.index.sync;

import org.jspecify.annotations.NullMarked;
