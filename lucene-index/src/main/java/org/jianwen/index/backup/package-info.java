/**
 * How does an index get into one safe copy, and back?
 *
 * <p>Start with {@link org.jianwen.index.backup.IndexBackup}.
 */
@NullMarked
package org.jianwen.index.backup;

import org.jspecify.annotations.NullMarked;
