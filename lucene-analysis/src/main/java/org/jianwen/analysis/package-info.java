/**
 * Where does a word begin and end; which spellings are one word?
 *
 * <p>Start with {@link org.jianwen.analysis.ArticleAnalysis}.
 */
@NullMarked
package org.jianwen.analysis;

import org.jspecify.annotations.NullMarked;
