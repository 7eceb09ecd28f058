/**
 * How does a person read what came out, on a terminal or in a pipe?
 *
 * <p>Start with {@link org.jianwen.examples.text.SearchText}.
 */
@NullMarked
package org.jianwen.examples.text;

import org.jspecify.annotations.NullMarked;
