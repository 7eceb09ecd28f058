/**
 * Does a search find what it should, first and marked?
 *
 * <p>Start with {@link org.jianwen.junit.JianwenExtension}.
 */
@NullMarked
package org.jianwen.junit;

import org.jspecify.annotations.NullMarked;
