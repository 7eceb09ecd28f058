/**
 * How does a person search with a browser?
 *
 * <p>Start with {@link org.jianwen.examples.web.PageServer}.
 */
@NullMarked
package org.jianwen.examples.web;

import org.jspecify.annotations.NullMarked;
