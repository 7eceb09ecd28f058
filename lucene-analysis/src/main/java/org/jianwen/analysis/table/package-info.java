/**
 * What do the tables in the jars say, and how is any of their words found in a text?
 *
 * <p>For the modules of the library alone. Start with {@link org.jianwen.analysis.table.ResourceTable}.
 */
@NullMarked
package org.jianwen.analysis.table;

import org.jspecify.annotations.NullMarked;
