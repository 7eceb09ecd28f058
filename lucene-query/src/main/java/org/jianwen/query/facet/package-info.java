/**
 * How many matches in which months, from which sources?
 *
 * <p>Start with {@link org.jianwen.query.facet.DateCount}.
 */
@NullMarked
package org.jianwen.query.facet;

import org.jspecify.annotations.NullMarked;
