/**
 * How does another program read what came out?
 *
 * <p>Start with {@link org.jianwen.examples.json.SearchJson}.
 */
@NullMarked
package org.jianwen.examples.json;

import org.jspecify.annotations.NullMarked;
