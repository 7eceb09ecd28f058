/**
 * Where in a text does what was looked for stand?
 *
 * <p>Start with {@link org.jianwen.analysis.occurrence.TermFinder}.
 */
@NullMarked
package org.jianwen.analysis.occurrence;

import org.jspecify.annotations.NullMarked;
