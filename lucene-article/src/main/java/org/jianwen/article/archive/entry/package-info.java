/**
 * Which entries are in this zip, tar or web archive?
 *
 * <p>Start with {@link org.jianwen.article.archive.entry.ArchiveEntries}.
 */
@NullMarked
package org.jianwen.article.archive.entry;

import org.jspecify.annotations.NullMarked;
