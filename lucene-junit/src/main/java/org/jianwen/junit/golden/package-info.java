/**
 * How well are queries answered of which it is known which articles they want?
 *
 * <p>Start with {@link org.jianwen.junit.golden.GoldenSet}.
 */
@NullMarked
package org.jianwen.junit.golden;

import org.jspecify.annotations.NullMarked;
