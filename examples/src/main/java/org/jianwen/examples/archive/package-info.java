/**
 * What does a person know of an archive that no file says, and what became of each file?
 *
 * <p>Start with {@link org.jianwen.examples.archive.KeptArchive}.
 */
@NullMarked
package org.jianwen.examples.archive;

import org.jspecify.annotations.NullMarked;
