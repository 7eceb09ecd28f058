/**
 * Which request is in the words of a command line or an address?
 *
 * <p>Start with {@link org.jianwen.examples.ask.Asked}.
 */
@NullMarked
package org.jianwen.examples.ask;

import org.jspecify.annotations.NullMarked;
