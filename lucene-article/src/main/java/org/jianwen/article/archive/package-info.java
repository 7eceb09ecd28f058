/**
 * Which texts are in these files, folders and archives, one after another and never all at once?
 *
 * <p>Start with {@link org.jianwen.article.archive.FileEntryReader}.
 */
@NullMarked
package org.jianwen.article.archive;

import org.jspecify.annotations.NullMarked;
