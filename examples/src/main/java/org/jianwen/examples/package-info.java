/**
 * How does a person use all this without writing a program?
 *
 * <p>Start with {@link org.jianwen.examples.Jianwen}.
 */
@NullMarked
package org.jianwen.examples;

import org.jspecify.annotations.NullMarked;
