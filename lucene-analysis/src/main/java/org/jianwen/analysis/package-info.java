/**
 * Where does a word begin and end?
 *
 * <p>Start with {@link org.jianwen.analysis.ArticleAnalysis}. Which spellings are one word is decided in
 * {@link org.jianwen.analysis.fold}. The chains, in order:
 *
 * <pre>
 * words:       chineseFolding, chineseWord (smartcn's segmentation), Porter stemming, stop-punctuation
 * characters:  chineseFolding, characterBigram
 * </pre>
 *
 * <p>What each dependency costs, in jar size and in time at first use (JDK 25, two busy cores, median of six starts):
 *
 * <ul>
 *   <li>lucene-core, 4.7 MB, about 50 ms for the first analyzer of any kind;
 *   <li>lucene-analysis-smartcn, 3.6 MB, about 300 ms, for it reads its dictionaries when the first words are cut; the
 *       analyzer of characters never does;
 *   <li>lucene-analysis-common, 1.8 MB, no time to speak of: smartcn wants its stemmer;
 *   <li>this module, under 0.1 MB, about 25 ms to read its tables when the first text is folded, and 10 ms more for
 *       Java's own Unicode tables once there is anything but common Han and ASCII. ICU, which could fold too, would be
 *       another 14 MB.
 * </ul>
 */
@NullMarked
package org.jianwen.analysis;

import org.jspecify.annotations.NullMarked;
