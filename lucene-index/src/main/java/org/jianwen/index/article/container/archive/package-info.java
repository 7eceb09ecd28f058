/**
 * Which entries are in this zip or tar archive?
 *
 * <p>Start with {@link org.jianwen.index.article.container.archive.ArchiveEntries}.
 */
@NullMarked
package org.jianwen.index.article.container.archive;

import org.jspecify.annotations.NullMarked;
