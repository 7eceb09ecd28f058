/**
 * Where does a word begin and end? The words of lucene-analysis-smartcn, from its own dictionary and model, several
 * times faster.
 *
 * <p>Start with {@link org.jianwen.analysis.segment.ChineseWordTokenizer}. It reads a text whole, finds its sentences,
 * and for each sentence the cheapest path through a lattice of dictionary words; all of it in arrays of primitives that
 * are used again for the next text.
 */
@NullMarked
package org.jianwen.analysis.segment;

import org.jspecify.annotations.NullMarked;
